// Who may see whom: doors → ui → app → core ← hosts. Each fence says in plain words why it stands;
// test/architecture/fences.test.ts shows that each of them bites.

const DOORS = "^src/(taskpane|commands|workbench|cli)/";
/** One rule per file lives in these groups; files directly under rules/ are what rules share. */
const RULE_FILES = "^src/core/rules/[^/]+/";

/** Matches a package however it was resolved. */
const npm = (...names) => `(^|/)(node_modules/)?(${names.join("|")})(/|$)`;

/** A package that only some places may import. */
const onlyFrom = (name, packages, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^src/", pathNot: allowed },
  to: { path: npm(...packages), pathNot: "^src/" },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "core-stands-alone",
      comment: "The checker runs anywhere: it uses nothing but its own files and one small pure package behind one file (see the next).",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", npm("get-east-asian-width")] },
    },
    onlyFrom(
      "widths-behind-one-file",
      ["get-east-asian-width"],
      "^src/core/reports/text-width\\.ts$",
      "How wide a Chinese character stands in a terminal is asked in one place.",
    ),
    {
      name: "core-has-one-door",
      comment: "What is not exported from core/index.ts may change without asking anybody.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/core/", "^src/hosts/"] },
      to: { path: "^src/core/", pathNot: "^src/core/index\\.ts$" },
    },
    {
      name: "hosts-see-the-port-only",
      comment: "A host turns cells into a grid, edits into cells, and described tables and reports into files. It decides nothing, so it sees the port, the grid, what an edit, a table and a report are, which edits belong together, and nothing that judges.",
      severity: "error",
      from: { path: "^src/hosts/" },
      to: { path: "^src/core/", pathNot: "^src/core/(host\\.ts$|belonging\\.ts$|grid/|findings/finding\\.ts$|tables/table-book\\.ts$|self-report/report-document\\.ts$)" },
    },
    {
      name: "judging-comes-before-writing",
      comment: "A report is written from what was read and judged; nothing that reads or judges may lean on how it is written.",
      severity: "error",
      from: { path: "^src/core/(layouts|rules|findings|form|number|grid)/" },
      to: { path: "^src/core/self-report/" },
    },
    {
      name: "rules-know-no-region",
      comment: "A rule must not know provinces or years: parameters are handed in with the form, a new region is a data file.",
      severity: "error",
      from: { path: RULE_FILES },
      to: { path: "^src/core/profiles/" },
    },
    {
      name: "rules-know-no-layout",
      comment: "A rule sees the read form only: how a table was recognised must not change what is right.",
      severity: "error",
      from: { path: RULE_FILES },
      to: { path: "^src/core/layouts/" },
    },
    {
      name: "rules-stand-apart",
      comment: "One rule, one file: a rule that leaned on another could not be switched off alone. What several need lies directly under rules/.",
      severity: "error",
      from: { path: RULE_FILES },
      to: { path: RULE_FILES },
    },
    {
      name: "reading-comes-before-judging",
      comment: "Reading a form must not depend on what would be right: layouts see no rules and no profiles.",
      severity: "error",
      from: { path: "^src/core/layouts/" },
      to: { path: "^src/core/(rules|profiles)/" },
    },
    {
      name: "app-sees-core-only",
      comment: "A session is the same in Excel, on the page and in tests: it is handed a host and is drawn by others.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { pathNot: ["^src/app/", "^src/core/"] },
    },
    {
      name: "ui-and-hosts-never-meet",
      comment: "What is drawn must not touch cells: the ui sends commands to the app.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/hosts/" },
    },
    {
      name: "hosts-only-carry",
      comment: "Hosts are wired by the doors; they know neither the session nor what is drawn.",
      severity: "error",
      from: { path: "^src/hosts/" },
      to: { path: ["^src/(app|ui)/", DOORS] },
    },
    {
      name: "hosts-stand-apart",
      comment: "Each host can be replaced alone. What several need lies directly under hosts/.",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/", pathNot: "^src/hosts/univer/" },
      to: { path: "^src/hosts/[^/]+/", pathNot: "^src/hosts/$1/" },
    },
    {
      name: "page-grid-saves-through-the-file-host",
      comment: "The page saves by patching the bytes that were opened, so its grid may use the file host, and no other.",
      severity: "error",
      from: { path: "^src/hosts/univer/" },
      to: { path: "^src/hosts/[^/]+/", pathNot: "^src/hosts/(univer|xlsx)/" },
    },
    {
      name: "doors-are-not-imported",
      comment: "A door only wires; what two doors share belongs to the app or the ui.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: DOORS, pathNot: "^src/$1/" },
    },
    {
      name: "product-does-not-need-its-tests",
      comment: "The product must build without its tests, measurements and scripts.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts)/" },
    },
    {
      name: "office-js-is-a-script-tag",
      comment: "The licence allows office.js to be hosted unmodified, not bundled: it comes by script tag and is never imported.",
      severity: "error",
      from: { path: "^(src|scripts)/" },
      to: { path: npm("@microsoft/office-js") },
    },
    onlyFrom(
      "univer-on-the-page-only",
      ["@univerjs/[^/]+", "@univerjs", "rxjs"],
      "^src/(hosts/univer|workbench)/",
      "The page's grid weighs megabytes: the task pane and the command line must never load it.",
    ),
    onlyFrom(
      "old-workbooks-in-the-file-host",
      ["@e965/xlsx"],
      "^src/hosts/xlsx/",
      "Bytes of workbooks are read and written in one place only.",
    ),
    onlyFrom(
      "zip-in-the-file-hosts",
      ["fflate"],
      "^src/hosts/(xlsx|docx)/",
      "Packed files are opened where files are read, with limits on what they may unfold to.",
    ),
    onlyFrom(
      "word-documents-in-their-host",
      ["docx", "mammoth"],
      "^src/hosts/docx/",
      "Word documents are read and written in one place, by packages that weigh megabytes and are loaded only then.",
    ),
    onlyFrom(
      "components-in-the-ui-only",
      ["@fluentui/[^/]+", "@fluentui", "@tanstack/[^/]+"],
      "^src/ui/",
      "The look can be replaced as long as only the ui knows it.",
    ),
    onlyFrom(
      "react-is-drawn-by-ui-and-doors",
      ["react", "react-dom"],
      "^src/(ui|taskpane|workbench)/",
      "Deciding and carrying work without a screen.",
    ),
    onlyFrom(
      "terminal-in-the-command-line-only",
      ["commander", "cli-progress"],
      "^src/cli/",
      "What only a terminal needs must not reach the pane.",
    ),
    {
      name: "node-in-the-command-line-only",
      comment: "Everything but the command line also runs in a browser.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or a third is missing.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody uses is dead, or its wiring was forgotten.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/.+/main\\.tsx?$", "^src/[^/]+/index\\.tsx?$", "\\.d\\.ts$"], orphan: true },
      to: {},
    },
    {
      name: "nothing-unresolved",
      comment: "An import that leads nowhere is a mistake, or a package missing from package.json.",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Types count too: whoever knows another part's types depends on it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"], exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
    tsConfig: { fileName: "tsconfig.json" },
  },
};
