import { spawnSync } from "node:child_process";
import { ROOT } from "./tree";

test("package-lock.json names the native packages of all platforms, so that npm ci works on each", () => {
  const run = spawnSync(process.execPath, ["scripts/complete-lock.mjs", "--check"], { cwd: ROOT, encoding: "utf8" });
  expect({ said: run.stdout, status: run.status }).toEqual({ said: "", status: 0 });
});
