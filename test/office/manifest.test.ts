import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const ORIGIN = "https://intranet.example/jixiao";
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];

let folder: string;
let path: string;
let xml: Document;

function build(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts/manifest.mjs"), ...args], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "manifest-"));
  path = join(folder, "manifest.xml");
  expect(build("--origin", `${ORIGIN}/`, "--out", path)).toMatchObject({ status: 0 });
  xml = new DOMParser().parseFromString(readFileSync(path, "utf8"), "application/xml");
  expect(xml.querySelector("parsererror")).toBeNull();
});

afterAll(() => rmSync(folder, { recursive: true }));

const elements = (name: string, within: Document | Element = xml): readonly Element[] => [...within.getElementsByTagName("*")].filter(({ localName }) => localName === name);
const value = (element: Element | undefined, attribute: string): string => element?.getAttribute(attribute) ?? "";
const children = (element: Element): readonly string[] => [...element.children].map(({ localName }) => localName);

function overrides(): Element {
  const [found] = elements("VersionOverrides");
  if (found === undefined) throw new Error("no VersionOverrides");
  return found;
}

function resources(): ReadonlyMap<string, Element> {
  const [found] = elements("Resources");
  const all = ["Image", "Url", "String"].flatMap((name) => (found === undefined ? [] : elements(name, found)));
  return new Map(all.map((element) => [value(element, "id"), element]));
}

/** What Office's own reader makes of the manifest; it loads modules that jest cannot, so it runs by itself. */
function readByOffice(): Readonly<Record<string, unknown>> & { readonly id: string; readonly version: string } {
  const program = 'const { OfficeAddinManifest } = require("office-addin-manifest"); OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => console.log(JSON.stringify(info)));';
  const { stdout, stderr } = spawnSync(process.execPath, ["--eval", program, path], { encoding: "utf8", cwd: ROOT });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof readByOffice>;
}

test("Office's own reader finds what it looks for", () => {
  const info = readByOffice();
  expect(info).toMatchObject({
    defaultLocale: "zh-CN", displayName: "绩效审核", hosts: ["Workbook"], officeAppType: "TaskPaneApp", permissions: "ReadWriteDocument",
    iconUrl: `${ORIGIN}/icons/product-32.png`, highResolutionIconUrl: `${ORIGIN}/icons/product-64.png`, defaultSettings: { sourceLocation: `${ORIGIN}/pane.html` },
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(info.version).toMatch(/^[1-9]\d*(\.\d+){3}$/);
});

test("elements stand in the order of Office's schemas", () => {
  expect(children(xml.documentElement)).toEqual([
    "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
  ]);
  expect(children(overrides())).toEqual(["Description", "Requirements", "Hosts", "Resources"]);
  expect(elements("DesktopFormFactor").map(children)).toEqual([["GetStarted", "FunctionFile", "ExtensionPoint"]]);
  expect(elements("Group").map(children)).toEqual([["Label", "Icon", "Control", "Control", "Control", "Control", "Control"]]);
  for (const control of elements("Control")) expect(children(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  expect(elements("Resources").map(children)).toEqual([["Images", "Urls", "ShortStrings", "LongStrings"]]);
});

test("the ribbon needs Excel 2021 and one long-lived page; an older Excel may still show the page that says so", () => {
  const sets = (within: Element | undefined): unknown => (within === undefined ? [] : elements("Set", within).map((set) => [value(set, "Name"), value(set, "MinVersion")]));
  const [base, ribbon] = elements("Requirements");
  expect(sets(base)).toEqual([["ExcelApi", "1.1"]]);
  expect(sets(ribbon)).toEqual([["ExcelApi", "1.14"], ["SharedRuntime", "1.1"]]);
  expect(elements("Runtime").map((runtime) => [value(runtime, "resid"), value(runtime, "lifetime")])).toEqual([["Pane.Url", "long"]]);
  for (const name of ["FunctionFile", "Runtime"]) expect(elements(name).map((element) => value(element, "resid"))).toEqual(["Pane.Url"]);
});

test("one group on the Review tab holds five buttons in the order people work", () => {
  expect(elements("OfficeTab").map((tab) => value(tab, "id"))).toEqual(["TabReview"]);
  expect(elements("Group")).toHaveLength(1);
  const strings = resources();
  const buttons = elements("Control").map((control) => [
    value(strings.get(value(elements("Label", control)[0], "resid")), "DefaultValue"),
    elements("FunctionName", control)[0]?.textContent ?? value(elements("Action", control)[0], "xsi:type"),
  ]);
  expect(buttons).toEqual([["审核", "runCheck"], ["应用更正", "applyCertain"], ["撤销更正", "undoCorrections"], ["清除标记", "clearMarks"], ["打开窗格", "ShowTaskpane"]]);
  const ids = [...elements("Control"), ...elements("Group")].map((element) => value(element, "id"));
  expect(new Set(ids).size).toBe(ids.length);
});

test("every function of the ribbon is one that the page knows", () => {
  const source = readFileSync(join(ROOT, "src/commands/main.ts"), "utf8");
  for (const { textContent: name } of elements("FunctionName")) expect(source).toMatch(new RegExp(`\\b${name}\\b[,:]`));
});

test("every resource that is named is there, and every one that is there is named", () => {
  const known = [...resources().keys()];
  const named = [...overrides().getElementsByTagName("*")].flatMap((element) => (element.hasAttribute("resid") ? [value(element, "resid")] : []));
  expect(new Set(named)).toEqual(new Set(known));
  for (const id of known) expect(id.length).toBeLessThanOrEqual(32);
});

test("texts are Chinese, with English beside them, and no longer than Office takes", () => {
  const limits: readonly (readonly [readonly Element[], number])[] = [
    [elements("DisplayName"), 125], [elements("Description").slice(0, 1), 250],
    [elements("ShortStrings").flatMap((list) => elements("String", list)), 125], [elements("LongStrings").flatMap((list) => elements("String", list)), 250],
  ];
  for (const [list, longest] of limits) {
    expect(list.length).toBeGreaterThan(0);
    for (const element of list) {
      const english = elements("Override", element);
      expect(english.map((override) => value(override, "Locale"))).toEqual(["en-US"]);
      expect(value(element, "DefaultValue")).toMatch(/\p{Script=Han}/u);
      expect(value(english[0], "Value")).toMatch(/^[\x20-\x7e]+$/);
      for (const text of [value(element, "DefaultValue"), value(english[0], "Value")]) expect(text.length).toBeLessThanOrEqual(longest);
    }
  }
});

test("every address is https and under the origin that was given", () => {
  const addresses = [...xml.getElementsByTagName("*")].flatMap((element) => (value(element, "DefaultValue").includes("://") ? [value(element, "DefaultValue")] : []));
  expect(addresses.length).toBeGreaterThan(50);
  for (const address of addresses) expect(address.startsWith(`${ORIGIN}/`)).toBe(true);
  expect(readFileSync(path, "utf8")).not.toMatch(/\{\{|localhost/);
});

test("every icon names all sizes, and each picture is there and of the size it is said to be", () => {
  const images = resources();
  const icons = elements("Icon");
  expect(icons).toHaveLength(6);
  for (const icon of icons) {
    expect(elements("Image", icon).map((image) => Number(value(image, "size")))).toEqual(SIZES);
    for (const image of elements("Image", icon)) {
      const address = value(images.get(value(image, "resid")), "DefaultValue");
      const picture = readFileSync(join(ROOT, "assets", address.slice(ORIGIN.length)));
      expect(picture.toString("latin1", 1, 4)).toBe("PNG");
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([Number(value(image, "size")), Number(value(image, "size"))]);
    }
  }
});

test("the icons are as they are drawn", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts/icons.mjs"), "--check"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});

test.each([
  ["no origin", []],
  ["an origin without encryption", ["--origin", "http://intranet.example"]],
  ["an origin that is no address", ["--origin", "intranet"]],
  ["an origin with a query", ["--origin", "https://intranet.example/?x=1"]],
  ["an unknown option", ["--orign", "https://intranet.example"]],
])("refuses %s and says why", (_, args) => {
  const { status, said } = build(...args, "--out", join(folder, "refused.xml"));
  expect(status).toBe(2);
  expect(said).toContain("No manifest was written: ");
});
