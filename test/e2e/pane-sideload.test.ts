import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const SCRIPT = join(ROOT, "scripts/excel.mjs");

jest.setTimeout(240_000);

function said(...words: readonly string[]): { readonly status: number | null; readonly out: string; readonly error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...words], { encoding: "utf8", cwd: ROOT });
  return { status, out: stdout, error: stderr };
}

test.each(["win32", "darwin"])("on %s it trusts a certificate, opens Excel with the pane, and takes it away afterwards", (platform) => {
  const { status, out } = said("--platform", platform, "--show", "--document", "samples/wutongqiao-2024-self-evaluation.xlsx");
  expect(status).toBe(0);
  const manifest = join(ROOT, ".cache/excel/manifest.xml");
  expect(out.trim().split("\n")).toEqual([
    expect.stringMatching(/^npx --yes office-addin-dev-certs@\d+\.\d+\.\d+ install$/),
    expect.stringMatching(/^npx --yes office-addin-debugging@\d+\.\d+\.\d+ start /),
    expect.stringMatching(/^npx --yes office-addin-debugging@\d+\.\d+\.\d+ stop /),
    "https://localhost:3000/pane.html",
  ]);
  expect(out).toContain(`start ${manifest} desktop --app excel --no-debug --document ${join(ROOT, "samples/wutongqiao-2024-self-evaluation.xlsx")}`);
  expect(out).toContain(`stop ${manifest} desktop`);
});

test("where no Excel can be started it says what to do instead, Chinese first", () => {
  const { status, error } = said("--platform", "linux");
  expect(status).toBe(1);
  expect(error).toMatch(/^这台电脑上没有可以启动的 Excel/);
  for (const way of ["npm start", "npm run excel -- --serve", "npm run build", "There is no Excel here"]) expect(error).toContain(way);
});

test("a document that is not there is named before anything is done", () => {
  const { status, error } = said("--platform", "win32", "--document", "没有.xlsx");
  expect(status).toBe(1);
  expect(error).toContain(join(ROOT, "没有.xlsx"));
});

test("without a certificate it says how to get one", () => {
  const { status, error } = said("--serve", "--certificates", join(tmpdir(), "no-certificates"));
  expect(status).toBe(1);
  expect(error).toContain("npx office-addin-dev-certs install");
});

const canMakeCertificates = spawnSync("openssl", ["version"]).status === 0;
const withCertificates = canMakeCertificates ? test : test.skip;

/** A certificate for this machine alone, which nobody need trust. */
function certificates(): string {
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  const { status, stderr } = spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost", "-keyout", join(folder, "localhost.key"), "-out", join(folder, "localhost.crt")]);
  if (status !== 0) throw new Error(String(stderr));
  return folder;
}

function isServed(address: string, ca: Buffer): Promise<number> {
  return new Promise((done, fail) => {
    get(address, { ca }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    }).on("error", fail);
  });
}

function until(child: ChildProcess, words: string): Promise<void> {
  return new Promise((done, fail) => {
    let heard = "";
    const listen = (text: Buffer): void => {
      heard += text.toString();
      if (heard.includes(words)) done();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", () => fail(new Error(heard)));
  });
}

withCertificates("every address that the manifest names is served over https", async () => {
  const folder = certificates();
  const child = spawn(process.execPath, [SCRIPT, "--serve", "--certificates", folder], { cwd: ROOT });
  try {
    await until(child, "Ctrl+C");
    const ca = readFileSync(join(folder, "localhost.crt"));
    const manifest = readFileSync(join(ROOT, ".cache/excel/manifest.xml"), "utf8");
    const addresses = [...new Set([...manifest.matchAll(/"(https:\/\/localhost:3000[^"]*\.\w+)"/g)].map(([, address]) => address ?? ""))];
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect([address, await isServed(address, ca)]).toEqual([address, 200]);
    expect(await isServed("https://localhost:3000/../manifest.xml", ca)).toBe(404);
  } finally {
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  }
});
