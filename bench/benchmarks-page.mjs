// The page that holds the last measured figures, with the machine and the programs they were measured with.
import { spawnSync } from "node:child_process";
import { arch, cpus, platform, release, totalmem } from "node:os";

const HEAD = `# Benchmarks

What \`npm run bench -- --long --write\` printed last. Every figure is a median of several runs in a process of its own; peers read the same files in the same run.
Run it on a machine that does nothing else: everything here waits for processors. CI makes the short run, \`npm run bench -- --short\`.

**Many machines.** \`check --shard i/n --format jsonl\` checks every n-th file; the lines of all shards together are the lines of one run:

\`\`\`sh
parallel 'jixiao-check check forms --shard {}/8 --format jsonl --out part-{}.jsonl' ::: 1 2 3 4 5 6 7 8; cat part-*.jsonl > all.jsonl
\`\`\`

A runner that hands out lists of files (Spark's \`mapPartitions\` and the like) starts one \`jixiao-check check FILES… --format jsonl --jobs 1\` a partition and reads its lines.
`;

/** The first line a program says of its version, or that it is not there. */
function version(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? (stdout + stderr).trim().split("\n")[0] : "not installed";
}

function machine() {
  const [first] = cpus();
  return [
    ["Measured", new Date().toISOString().slice(0, 10)],
    ["Machine", `${first?.model.trim() ?? "unknown"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}`],
    ["Node", process.version],
    ["openpyxl", version(process.env.ORACLE_PYTHON ?? "/usr/bin/python3", "-c", "import openpyxl, sys; print(openpyxl.__version__, 'on Python', sys.version.split()[0])")],
    ["LibreOffice", version("soffice", "--version")],
  ];
}

/** The page, from what every benchmark printed. */
export function benchmarksPage(sections) {
  const table = ["| | |", "|---|---|", ...machine().map(([what, value]) => `| ${what} | ${value} |`)].join("\n");
  const bodies = sections.map(({ title, output }) => `## ${title}\n\n\`\`\`text\n${output}\n\`\`\``);
  return `${[HEAD.trimEnd(), table, ...bodies].join("\n\n")}\n`;
}
