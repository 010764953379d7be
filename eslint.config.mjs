import js from "@eslint/js";
import officeAddinRules from "eslint-plugin-office-addins/lib/rules/index.js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only: a thing has one name wherever it is used.",
};
const noDynamicNames = {
  group: ["**/utils", "**/utils/**", "**/helpers", "**/helpers/**", "**/common", "**/common/**", "**/manager", "**/manager/**", "**/service", "**/service/**"],
  message: "Name files and folders after what they hold.",
};

/** Names that would let the core act, wait, or answer differently tomorrow. */
const actingGlobals = [
  "Date", "Promise", "Intl", "globalThis", "process", "Buffer", "require", "window", "self", "document", "navigator", "location", "localStorage", "fetch", "console",
  "performance", "crypto", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame", "Worker", "Office", "Excel",
].map((name) => ({ name, message: "The core only decides: no input, output, clock, chance or waiting." }));

const coreSyntax = [
  { selector: ":function[async=true]", message: "The core never waits: hosts read, the core decides." },
  { selector: "AwaitExpression", message: "The core never waits: hosts read, the core decides." },
  { selector: "ImportExpression", message: "The core is loaded whole: no dynamic import." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "The core knows no chance: same form, same findings." },
  {
    selector: "MemberExpression[property.name=/^(toLocaleString|toLocaleLowerCase|toLocaleUpperCase|toLocaleDateString|localeCompare)$/]",
    message: "The answer would depend on the machine's language.",
  },
];
const exactSyntax = [
  { selector: "CallExpression[callee.name='parseFloat']", message: "A float never touches money or points: read numbers with core/number." },
  { selector: "CallExpression[callee.property.name=/^(toFixed|parseFloat)$/]", message: "A float never touches money or points: round with core/number." },
];

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "coverage/", ".cache/", "samples/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // "== null" asks for null and undefined at once.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 250 }],
      "no-restricted-syntax": ["error", noDefaultExport],
      "no-restricted-imports": ["error", { patterns: [noDynamicNames] }],
      "no-implicit-coercion": "error",
      "no-param-reassign": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "start" }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Spreading a text is how its characters are walked; surrogate pairs stay whole.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      // Taste, and no clearer than what they replace.
      "@typescript-eslint/prefer-optional-chain": "off",
      "@typescript-eslint/prefer-string-starts-ends-with": "off",
      // A host answers asynchronously by contract, whether or not this one has to wait.
      "@typescript-eslint/require-await": "off",
      // Would ask for the non-null "!" that the project forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-alert": "error",
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...actingGlobals],
      "no-restricted-syntax": ["error", noDefaultExport, ...coreSyntax, ...exactSyntax],
    },
  },
  { files: ["src/core/number/**/*.ts"], rules: { "no-restricted-syntax": ["error", noDefaultExport, ...coreSyntax] } },
  {
    files: ["src/hosts/excel/**/*.ts"],
    // Only the rules: the plugin's own configuration would bring a second, older TypeScript parser.
    plugins: { "office-addins": { rules: officeAddinRules.default } },
    rules: Object.fromEntries(Object.keys(officeAddinRules.default).map((name) => [`office-addins/${name}`, "error"])),
  },
  {
    files: ["src/hosts/univer/**/*.ts"],
    rules: {
      // The grid's documents are plain numbers; its enumerations exist at run time only in the engine, which is loaded later.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    files: ["src/{ui,taskpane,workbench}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/cli/output.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: {
      // What a test reads from JSON or from a tool has no type; a wrong shape fails the test itself.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["**/*.{mjs,cjs,js}"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "performance", "Buffer", "setTimeout", "clearTimeout", "module", "require", "__dirname"].map((name) => [name, "readonly"]),
      ),
    },
  },
  // Tools look for the default export of these.
  { files: ["*.{mjs,cjs,js,ts}", "test/support/**/*-{environment,reporter}.{ts,mjs,cjs}"], rules: { "no-restricted-syntax": "off" } },
);
