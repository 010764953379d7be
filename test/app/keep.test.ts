import { assignColumnCommand, bringBackCommand, checkCommand, chooseProfileCommand, dismissCommand, explainCommand, exportReportCommand, findingList, forgetExplanationCommand, goToCellCommand, headingChoices, NO_FILTER, setPreferenceCommand, workbookVerdict, type SessionState } from "../../src/app";
import { findingKey, type Finding } from "../../src/core";
import { review } from "./review";

function firstWarning(state: () => SessionState): Finding {
  const finding = state().result?.report.findings.find(({ severity }) => severity === "warning");
  if (finding === undefined) throw new Error("the sample has no warning");
  return finding;
}

test("an explanation settles a warning and is there again in the next session", async () => {
  const { host, session, state } = await review();
  const open = workbookVerdict(state())?.tally.mustExplain ?? 0;
  await explainCommand.perform(session, firstWarning(state), "  上级资金十二月才下达 ");
  expect(workbookVerdict(state())?.tally).toMatchObject({ mustExplain: open - 1, explained: 1 });
  const next = await review({ host });
  expect(next.state().kept.explanations).toMatchObject([{ text: "上级资金十二月才下达", on: "2025-03-01" }]);
  expect(workbookVerdict(next.state())?.tally).toMatchObject({ mustExplain: open - 1, explained: 1 });
});

test("an explanation does not outlive what it explained", async () => {
  const { host, session, state } = await review();
  const warning = firstWarning(state);
  await explainCommand.perform(session, warning, "属实");
  const stored = await host.loadState("review");
  expect(stored.ok && stored.value).toContain("属实");
  if (stored.ok && stored.value !== null) await host.saveState("review", stored.value.replace(JSON.stringify(warning.says), JSON.stringify("别的内容")));
  const next = await review({ host });
  expect(workbookVerdict(next.state())?.tally.explained).toBe(0);
  expect(next.state().kept.explanations).toHaveLength(1);
});

test("an empty explanation and a deleted one leave no trace in the workbook", async () => {
  const { host, session, state } = await review();
  const warning = firstWarning(state);
  await explainCommand.perform(session, warning, "属实");
  await explainCommand.perform(session, warning, "   ");
  expect(await host.loadState("review")).toEqual({ ok: true, value: null });
  await explainCommand.perform(session, warning, "属实");
  await forgetExplanationCommand.perform(session, findingKey(warning));
  expect(state().kept.explanations).toEqual([]);
});

test("what cannot be kept is told and not pretended", async () => {
  const { host, session, state } = await review();
  host.failNext("saveState", "read-only");
  await explainCommand.perform(session, firstWarning(state), "属实");
  expect(state().notice).toMatchObject({ kind: "problem", during: "keep", problem: { kind: "read-only" } });
  expect(state().kept.explanations).toEqual([]);
});

test("words another session kept meanwhile are not lost", async () => {
  const one = await review();
  const other = await review({ host: one.host });
  const [first, second] = one.state().result?.report.findings.filter(({ severity }) => severity === "warning") ?? [];
  if (first === undefined || second === undefined) throw new Error("the sample has too few warnings");
  await explainCommand.perform(one.session, first, "甲");
  await explainCommand.perform(other.session, second, "乙");
  expect(other.state().kept.explanations.map(({ text }) => text)).toEqual(["甲", "乙"]);
});

test("garbage in the workbook's settings is no obstacle", async () => {
  const { host } = await review({ isChecked: false });
  await host.saveState("review", '{"explanations":[{"finding":1},null],"columns":"x","profile":7');
  expect((await review({ host })).state().kept).toEqual({ profile: null, columns: [], explanations: [], carried: [] });
  await host.saveState("review", '{"explanations":[{"finding":1},null],"columns":[{"role":"x"}],"profile":7}');
  expect((await review({ host })).state().kept).toEqual({ profile: null, columns: [], explanations: [], carried: [] });
});

test("a dismissed finding leaves the list but not the verdict, and can be brought back", async () => {
  const { session, state, finding } = await review();
  const wrong = finding("execution-score-wrong");
  const before = workbookVerdict(state());
  const shown = findingList(state(), NO_FILTER).shown;
  await dismissCommand.perform(session, wrong);
  expect(findingList(state(), NO_FILTER).shown).toBe(shown - 1);
  expect(state().dismissed.size).toBe(1);
  expect(workbookVerdict(state())).toEqual(before);
  await bringBackCommand.perform(session, wrong);
  expect(findingList(state(), NO_FILTER).shown).toBe(shown);
});

test("a column said to mean something else is read so, also next time", async () => {
  const { host, session, state } = await review();
  const form = state().result?.report.forms[0]?.form;
  const grid = state().result?.sheets[0]?.grid;
  if (form === undefined || grid === undefined) throw new Error("the sample has no form");
  const weight = headingChoices(form, grid, []).find((choice) => choice.role === "weight");
  if (weight === undefined) throw new Error("the form has no weights");
  const reads = host.reads.length;
  await assignColumnCommand.perform(session, weight.at, "note");
  const columnsOf = (one: typeof state): readonly string[] => one().result?.report.forms[0]?.form.columns.filter(({ block }) => block === "indicators").map(({ role }) => role) ?? [];
  expect(columnsOf(state)).not.toContain("weight");
  expect(host.reads).toHaveLength(reads);
  const next = await review({ host });
  expect(columnsOf(next.state)).not.toContain("weight");
  expect(headingChoices(form, grid, next.state().kept.columns).find((choice) => choice.assigned === "note")?.heading).toBe(weight.heading);
  await assignColumnCommand.perform(next.session, weight.at, null);
  expect(columnsOf(next.state)).toContain("weight");
});

test("a chosen rule set is used at once and kept", async () => {
  const { host, session, state } = await review();
  await chooseProfileCommand.perform(session, "national");
  expect(new Set(state().result?.report.forms.map(({ profile }) => profile))).toEqual(new Set(["national"]));
  expect((await review({ host })).state().kept.profile).toBe("national");
  await chooseProfileCommand.perform(session, null);
  expect(state().result?.report.forms[0]?.profile).not.toBe("national");
});

test("going to a cell shows it, and a cell that cannot be shown is told", async () => {
  const { host, session, state, finding } = await review();
  const { at } = finding("execution-score-wrong");
  await goToCellCommand.perform(session, at);
  expect(host.shownCell).toEqual(at);
  host.failNext("reveal", "unknown");
  await goToCellCommand.perform(session, at);
  expect(state().notice).toMatchObject({ kind: "problem", during: "reveal" });
});

test("the report bears the findings, the explanation and the day", async () => {
  const { ports, session, state } = await review();
  await explainCommand.perform(session, firstWarning(state), "上级资金十二月才下达");
  await exportReportCommand.perform(session, { name: "绩效审核", version: "0.1.0" });
  const [file] = ports.saved;
  expect(file).toMatchObject({ name: "自评表-审核报告-2025-03-01.html", mime: "text/html;charset=utf-8" });
  expect(file?.content).toContain("上级资金十二月才下达");
  expect(file?.content).toContain("2025-03-01");
  for (const finding of state().result?.report.findings ?? []) expect(file?.content).toContain(finding.code);
  expect(state().notice).toEqual({ kind: "saved", name: "自评表-审核报告-2025-03-01.html" });
});

test("a person's own settings are stored, and garbage falls back", async () => {
  const { ports, session } = await review({ stored: "not json" });
  expect(session.store.getSnapshot().preferences.language).toBe("zh");
  await setPreferenceCommand.perform(session, { language: "en", notes: false });
  const next = await review({ stored: ports.shelf.text ?? "" });
  expect(next.state().preferences).toMatchObject({ language: "en", notes: false, live: true });
});

test("what could not be read when the pane opened is read at the next check", async () => {
  const { host, session, state } = await review();
  await explainCommand.perform(session, firstWarning(state), "属实");
  host.failNext("loadState", "cell-edit-mode");
  const next = await review({ host, isChecked: false });
  expect(next.state().notice).toMatchObject({ kind: "problem", during: "start", problem: { kind: "cell-edit-mode" } });
  expect(next.state().kept.explanations).toHaveLength(0);
  await checkCommand.perform(next.session);
  expect(next.state().kept.explanations).toHaveLength(1);
  expect(next.state().notice).toBeNull();
});
