// Puts THIRD-PARTY-NOTICES.txt beside what webpack builds, made from the files that really went into it.
import { createRequire } from "node:module";
import webpack from "webpack";
import { packagesOf } from "./bundled-packages.mjs";
import { thirdPartyNotices } from "./notices.mjs";

/** webpack's own start-up code is part of every build and shows as no module. */
const ALWAYS = [createRequire(import.meta.url).resolve("webpack/package.json")];

/** Modules that were joined into one are looked at one by one. */
function filesOf(module) {
  const inner = [...(module.modules ?? [])].flatMap(filesOf);
  const own = module.nameForCondition();
  return own === null || own === undefined ? inner : [own, ...inner];
}

/** The plugin; a licence that may not be passed on fails the build. */
export class ThirdPartyNotices {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThirdPartyNotices", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "ThirdPartyNotices", stage }, () => {
        const modules = [...compilation.chunks].flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)]);
        const notices = thirdPartyNotices(packagesOf([...ALWAYS, ...modules.flatMap(filesOf)]));
        compilation.emitAsset("THIRD-PARTY-NOTICES.txt", new webpack.sources.RawSource(notices));
      });
    });
  }
}
