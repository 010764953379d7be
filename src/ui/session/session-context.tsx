import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { Command, ProgramName, Session, SessionState } from "../../app";
import type { Words } from "../../core";
import { STRINGS, type Strings } from "../strings";

interface Surroundings {
  readonly session: Session;
  readonly program: ProgramName;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

/** Gives everything below one session to draw and command. */
export function SessionProvider({ session, program, children }: Surroundings & { readonly children: ReactNode }): ReactNode {
  return <SurroundingsContext.Provider value={{ session, program }}>{children}</SurroundingsContext.Provider>;
}

function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error("A screen was drawn outside its SessionProvider.");
  return surroundings;
}

/** The session itself, for what is no single command. */
export function useSession(): Session {
  return useSurroundings().session;
}

/** The session's state; the screen is drawn anew when it changes. */
export function useSessionState(): SessionState {
  const { store } = useSurroundings().session;
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

/** The program's name and version, for reports and the about page. */
export function useProgram(): ProgramName {
  return useSurroundings().program;
}

/** A function that performs a command; what goes wrong appears as the session's notice. */
export function useCommand<A extends readonly unknown[]>(command: Command<A>): (...args: A) => void {
  const { session } = useSurroundings();
  return useCallback((...args: A) => void command.perform(session, ...args), [session, command]);
}

/** The words of the person's language. */
export function useStrings(): Strings {
  return STRINGS[useSessionState().preferences.language];
}

/** Says a sentence pair in the person's language. */
export function useSay(): (words: Words) => string {
  const { language } = useSessionState().preferences;
  return useCallback((words: Words) => words[language], [language]);
}
