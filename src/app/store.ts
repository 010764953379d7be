/** Holds one state and tells listeners when it is replaced; fits React's useSyncExternalStore without knowing it. */
export interface Store<S> {
  readonly getSnapshot: () => S;
  /** Listens until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Replaces the state; returning the same object tells nobody. */
  readonly update: (change: (state: S) => S) => void;
}

/** A store that starts with the given state. */
export function createStore<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    update: (change) => {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
