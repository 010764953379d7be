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
const officePackage = join(root, "node_modules/@microsoft/office-js/dist");

/** Where office.js comes from: Microsoft's network, its Chinese counterpart, or the organisation's own server. */
const officeSources = {
  cdn: { script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", origin: "https://appsforoffice.microsoft.com" },
  "21vianet": { script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js", origin: "https://appsforoffice.cdn.partner.office365.cn" },
  self: { script: "office-js/office.js", origin: "" },
};

/** office.js looks for these beside itself; the licence wants them unmodified. */
const selfHosted = [
  "office.js", "o15apptofilemappingtable.js", "excel-*-16.!(*debug).js", "{zh-cn,en-us}/office_strings.js",
];

/** Styles are put in rule by rule into <style> elements that hold no text: this is the fingerprint of the empty text. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function contentPolicy(origin) {
  const own = ["'self'", origin].filter((source) => source !== "").join(" ");
  return [`default-src ${own}`, `script-src ${own}`, `style-src 'self' ${emptyStyle}`, "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'none'"].join("; ");
}

export default function paneBuild(env = {}, argv = {}) {
  const source = officeSources[env.officejs ?? "cdn"];
  if (source === undefined) throw new Error(`--env officejs=${env.officejs}: give one of ${Object.keys(officeSources).join(", ")}`);
  const mode = argv.mode === "development" ? "development" : "production";
  const policy = contentPolicy(source.origin);
  return {
    name: "pane",
    mode,
    context: root,
    target: ["web", "es2021"],
    // Evaluated sources would break the content policy.
    devtool: mode === "development" ? "source-map" : false,
    entry: { pane: "./src/taskpane/main.tsx", commands: "./src/commands/main.ts", notice: { import: "./src/commands/notice-window.ts", runtime: false } },
    output: {
      path: join(root, "dist/pane"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "later/[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        // Our modules only define things; what nobody uses is left out, also behind a re-export.
        { test: /\.tsx?$/, exclude: /node_modules|main\.tsx?$|notice-window\.ts$/, sideEffects: false },
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target: "es2021", tsconfig: "./src/taskpane/tsconfig.json" } },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: "es2021", css: true })],
      // Pane and ribbon commands share one page and so one copy of every module.
      runtimeChunk: { name: "runtime" },
      splitChunks: { chunks: "all", cacheGroups: { defaultVendors: false, vendor: { test: /node_modules/, name: "vendor", chunks: "initial" } } },
    },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({ PROGRAM_VERSION: JSON.stringify(version) }),
      new CssPlugin({ filename: "[name].[contenthash:8].css" }),
      new HtmlPlugin({ filename: "pane.html", template: "src/taskpane/pane.html", chunks: ["pane", "commands"], scriptLoading: "defer", policy, officeScript: source.script }),
      new HtmlPlugin({ filename: "notice.html", template: "src/commands/notice.html", chunks: ["notice"], scriptLoading: "defer", policy }),
      new ThirdPartyNotices(),
      // The manifest names the icons beside the page.
      new CopyPlugin({ patterns: [{ from: "assets/icons/*.png", to: "icons/[name][ext]" }] }),
      ...(source.origin === ""
        ? [new CopyPlugin({ patterns: selfHosted.map((from) => ({ from, context: officePackage, to: "office-js/[path][name][ext]", info: { minimized: true } })) })]
        : []),
    ],
  };
}
