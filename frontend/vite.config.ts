import { defineConfig } from "vitest/config";
import { mockServer } from "./dev/mockServer.ts";

/** Fixed names, so that templates can name them; the server adds the hash of their content as `?v=`. */
export default defineConfig({
  base: "/assets/",
  plugins: [mockServer()],
  build: {
    outDir: "../target/classes/static/assets",
    emptyOutDir: true,
    target: ["chrome123", "firefox121", "safari17.5"],
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { playground: "src/playground.ts", plain: "src/plain.ts", lesson: "src/lesson.ts", lessons: "src/lessons.ts", theme: "src/theme.ts" },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: ({ names }) => (names[0]?.endsWith(".css") ? "playground.css" : "fonts/[name][extname]"),
      },
    },
  },
  test: { include: ["test/**/*.test.ts"] },
});
