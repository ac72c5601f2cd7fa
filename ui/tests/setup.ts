// Every test begins with a page of its own and without a host.

import { clearMocks } from "@tauri-apps/api/mocks";
import { cleanup } from "@testing-library/svelte";
import { afterEach } from "vitest";

afterEach(() => {
  // In this order: screens stop listening while there is still someone to tell.
  cleanup();
  clearMocks();
});
