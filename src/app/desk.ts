import type { Session } from "./session";

let publish: (session: Session) => void = () => undefined;
const published = new Promise<Session>((resolve) => (publish = resolve));

/** Lays the page's session where ribbon commands find it; the pane and the commands share one page. */
export function publishSession(session: Session): void {
  publish(session);
}

/** The page's session, as soon as there is one. */
export function publishedSession(): Promise<Session> {
  return published;
}
