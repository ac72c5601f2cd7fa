import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  base: "./",
  build: {
    // The web views that Evenkeel runs in: WebKitGTK, WKWebView and WebView2 of the last years.
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: { input: { main: page("index.html"), break: page("break.html") } },
  },
  server: { strictPort: true },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"] },
});
