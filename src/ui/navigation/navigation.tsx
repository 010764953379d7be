import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";

/** The pages that can cover the list of findings. */
export type View =
  | { readonly kind: "more" }
  | { readonly kind: "reading"; readonly formId: string | null }
  | { readonly kind: "explanations" }
  | { readonly kind: "rule"; readonly id: string }
  | { readonly kind: "carry" }
  | { readonly kind: "compare" }
  | { readonly kind: "summary" }
  | { readonly kind: "self-report" }
  | { readonly kind: "settings" };

interface Navigation {
  /** The page on top, or null when nothing covers the findings. */
  readonly view: View | null;
  readonly open: (view: View) => void;
  readonly back: () => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Keeps the pile of opened pages. */
export function NavigationProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [pile, setPile] = useState<readonly View[]>([]);
  const open = useCallback((view: View) => setPile((views) => [...views, view]), []);
  const back = useCallback(() => setPile((views) => views.slice(0, -1)), []);
  const navigation = useMemo(() => ({ view: pile.at(-1) ?? null, open, back }), [pile, open, back]);
  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
}

/** The page on top, and how to open and leave pages. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error("A screen was drawn outside its NavigationProvider.");
  return navigation;
}
