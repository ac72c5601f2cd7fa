import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig(({ command }) => ({
  plugins: [svelte(), svelteTesting()],
  base: "./",
  // The in-memory backend is for development and for pictures of the screens: a plain build leaves it out.
  define: { __WITH_FAKE__: JSON.stringify(command === "serve" || process.env.VITE_FAKE === "1") },
  build: {
    // The web views that Evenkeel runs in: WebKitGTK, WKWebView and WebView2 of the last years.
    target: "es2022",
    // Older ones among them know no light-dark(): it is written out for them.
    cssTarget: "safari16",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { main: page("index.html"), break: page("break.html") } },
  },
  server: { strictPort: true },
  test: {
    environment: "happy-dom",
    setupFiles: ["tests/setup.ts"],
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    // Longer than anything takes on a busy machine: no test is about time.
    testTimeout: 60_000,
  },
}));
