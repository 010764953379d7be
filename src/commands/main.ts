import { applyCertainCommand, checkCommand, clearMarksCommand, previewCommand, publishedSession, undoCommand, type Session } from "../app";
import { answer, showPane } from "./answer";

type RibbonAction = (session: Session) => Promise<void>;

/** Corrections are shown before they are written, unless the person has said to write at once. */
async function applyCertain(session: Session): Promise<void> {
  if (session.store.getSnapshot().preferences.direct) {
    await applyCertainCommand.perform(session);
    await answer(session);
    return;
  }
  if (session.store.getSnapshot().result === null) await checkCommand.perform(session);
  await previewCommand.perform(session);
  await showPane();
}

const andAnswer = (perform: (session: Session) => Promise<void>): RibbonAction => async (session) => {
  await perform(session);
  await answer(session);
};

/** The ribbon's buttons by the names the manifest gives them. */
const ACTIONS: Readonly<Record<string, RibbonAction>> = {
  runCheck: andAnswer((session) => checkCommand.perform(session)),
  applyCertain,
  undoCorrections: andAnswer((session) => undoCommand.perform(session)),
  clearMarks: andAnswer((session) => clearMarksCommand.perform(session)),
  showPane,
};

async function associateActions(): Promise<void> {
  if (!("Office" in globalThis)) return;
  const { host } = await Office.onReady();
  // In a plain browser there is no ribbon.
  if (host !== Office.HostType.Excel) return;
  for (const [name, action] of Object.entries(ACTIONS)) {
    Office.actions.associate(name, (event?: Invocation | null) => void act(action, event ?? {}));
  }
}

/** What calls an action: a ribbon button waits to hear that it is done, a keyboard shortcut does not. */
type Invocation = Partial<Pick<Office.AddinCommands.Event, "completed">>;

async function act(action: RibbonAction, event: Invocation): Promise<void> {
  try {
    await action(await publishedSession());
  } finally {
    event.completed?.();
  }
}

void associateActions();
