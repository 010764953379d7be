import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import webpack from "webpack";
import { ThirdPartyNotices } from "./scripts/licenses/webpack-notices.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The sample workbooks, the one to open first above. */
const samples = [
  { file: "wutongqiao-2024-self-evaluation.xlsx", title: "2024 年度 项目支出绩效自评表" },
  { file: "gongjing-2021-project-declaration.xlsx", title: "2021 年度 项目支出绩效目标申报表" },
  { file: "luan-2021-dual-term-targets.xlsx", title: "2021 年度 中期与年度绩效目标表" },
  { file: "wanyuan-2023-department-and-annual-targets.xlsx", title: "2023 年度 部门整体与项目绩效目标表" },
  { file: "wutongqiao-2024-final-accounts-text.xlsx", title: "2024 年度 决算公开中的自评表" },
  { file: "yanchi-2021-narrative-report.xlsx", title: "2021 年度 绩效自评报告（文字）" },
];

/** Fingerprint of the empty text: components put rules into <style> elements that hold no text. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
/** Fingerprints of the style sheets that the grid writes into the page: its colours, its short messages, and the page held still behind a question. They change with its version only. */
const gridStyles = "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=' 'sha256-nzTgYzXYDNe6BAHiiI7NNlfK8n/auuOAhh2t92YvuXo='";

/** What the page may load and run: its own files and nothing else; also said by scripts/start.mjs as a header. */
export const contentPolicy = [
  "default-src 'self'", "script-src 'self'", `style-src 'self' ${emptyStyle} ${gridStyles}`, "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self'", "object-src 'none'",
  "base-uri 'none'", "form-action 'none'",
].join("; ");

/**
 * The grid can part words of some seventy languages at the end of a line and fetches one of them at its start. A sheet's texts are never parted:
 * in their place stands an empty file, so that five megabytes need be neither served nor kept for offline use.
 */
const withoutHyphenation = new webpack.NormalModuleReplacementPlugin(/^\.\/[\w-]+-[\w-]{8}\.js$/, (asked) => {
  if (/@univerjs[\\/]engine-render[\\/]lib[\\/]es$/.test(asked.context)) asked.request = "data:text/javascript,export{}";
});

/** Puts the list of all files before the worker that keeps them, so that a new edition is noticed. */
class OfflineFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OfflineFiles", stage }, (assets) => {
        const names = Object.keys(assets).filter((name) => name !== "offline.js" && !name.endsWith(".map") && !name.endsWith(".LICENSE.txt")).sort();
        const edition = createHash("sha256");
        for (const name of names) edition.update(name).update(assets[name].buffer());
        const list = ["./", ...names.filter((name) => name !== "index.html")];
        const said = `const OFFLINE_EDITION=${JSON.stringify(edition.digest("hex").slice(0, 12))},OFFLINE_FILES=${JSON.stringify(list)};\n`;
        compilation.updateAsset("offline.js", (worker) => new webpack.sources.ConcatSource(said, worker));
      });
    });
  }
}

export default function workbenchBuild(_, argv = {}) {
  const mode = argv.mode === "development" ? "development" : "production";
  return {
    name: "workbench",
    mode,
    context: root,
    // Evaluated sources would break the content policy.
    devtool: mode === "development" ? "source-map" : false,
    entry: { workbench: "./src/workbench/main.tsx", offline: { import: "./src/workbench/offline-worker/main.ts", filename: "offline.js", runtime: false } },
    output: { path: join(root, "dist/workbench"), filename: "[name].[contenthash:8].js", chunkFilename: "later/[name].[contenthash:8].js", clean: true },
    cache: { type: "filesystem", cacheDirectory: join(root, ".cache/webpack"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules|main\.tsx?$|grid-stage\.ts$/, sideEffects: false },
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target: "es2021", tsconfig: "./src/workbench/tsconfig.json" } },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2021", css: true })], minimize: mode === "production", splitChunks: { chunks: (chunk) => chunk.name !== "offline" } },
    performance: { hints: false },
    plugins: [
      withoutHyphenation,
      new webpack.DefinePlugin({
        PROGRAM_VERSION: JSON.stringify(version),
        PAGE_SAMPLES: JSON.stringify(samples),
        IS_DEVELOPMENT: JSON.stringify(mode === "development"),
      }),
      new CssPlugin({ filename: "[name].[contenthash:8].css", chunkFilename: "later/[name].[contenthash:8].css" }),
      new HtmlPlugin({ filename: "index.html", template: "src/workbench/workbench.html", chunks: ["workbench"], scriptLoading: "defer", policy: contentPolicy }),
      new CopyPlugin({ patterns: samples.map(({ file }) => ({ from: join("samples", file), to: join("samples", file) })) }),
      new ThirdPartyNotices(),
      new OfflineFiles(),
    ],
  };
}
