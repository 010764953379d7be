/** What the page is told about the Excel it is shown in. */
export interface BridgeConfig {
  readonly sets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly workbookPath: string;
  readonly isReadOnly: boolean;
  /** 0xRRGGBB colours of the Office theme. */
  readonly theme: { readonly background: number; readonly foreground: number };
}

/** How the page's side reaches the emulated Excel. */
export type SendRequest = (text: string, flags: number) => Promise<{ readonly kind: string; readonly body?: string; readonly code?: number }>;

/** How the emulated Excel reaches the page. */
export type ReceiveEvents = (entries: readonly (readonly unknown[])[]) => boolean;

declare global {
  interface Window {
    __excelSend: SendRequest;
    __excelEvents: ReceiveEvents;
  }
}

/**
 * Puts into a page what Excel for Windows gives a task pane: `window.external`. The function stands alone, since it is
 * also sent into a browser as text. `window.__excelSend` must be there; it leaves `window.__excelEvents` behind.
 */
export function installDesktopBridge(config: BridgeConfig): void {
  type Callback = (result: unknown) => void;
  // Windows hands arrays over as SAFEARRAYs, which the client unpacks with toArray().
  const safeArray = (values: readonly unknown[]): unknown => ({
    toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
    dimensions: () => 1,
    ubound: () => values.length,
    lbound: () => 0,
  });
  const EXECUTE = 93;
  const MESSAGES = 33;
  const handlers = new Map<number, (id: number, args: unknown) => void>();
  const context: Record<string, () => unknown> = {
    GetAppType: () => 1,
    GetSolutionRef: () => "emulated",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => config.locale,
    GetAppDataLocale: () => config.locale,
    GetDocUrl: () => config.workbookPath,
    GetAppCapabilities: () => (config.isReadOnly ? 1 : 0),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "emulated",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(config.sets),
    GetHostCustomMessage: () => null,
    GetHostFullVersion: () => "16.0.14332.20000",
    GetDialogRequirementMatrix: () => "",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: config.theme.background,
        bodyForegroundColor: config.theme.foreground,
        controlBackgroundColor: config.theme.background,
        controlForegroundColor: config.theme.foreground,
      }),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${config.locale}$emulated$$$0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id: number, params: readonly unknown[], done: Callback) {
      if (id !== EXECUTE) throw new Error(`The emulated Excel does not know dispatch ${id}.`);
      const message = (Array.isArray(params[0]) ? params[0] : params) as readonly unknown[];
      void window.__excelSend(String(message[4]), Number(message[6])).then(
        (reply) => done(reply.kind === "answer" ? safeArray([0, [200, ["Content-Type", "application/json"], reply.body]]) : safeArray([reply.code])),
        () => done(safeArray([5001])),
      );
    },
    RegisterEvent(id: number, _target: unknown, handler: (id: number, args: unknown) => void, done: Callback) {
      handlers.set(id, handler);
      setTimeout(() => done(0), 0);
    },
    UnregisterEvent(id: number, _target: unknown, done: Callback) {
      handlers.delete(id);
      setTimeout(() => done(0), 0);
    },
    LogOfficeMarker: () => undefined,
    WriteAppTelemetry: () => undefined,
    MessageParent: () => undefined,
  };
  window.__excelEvents = (entries) => {
    const handler = handlers.get(MESSAGES);
    // One entry at a time: that is how Windows delivers them.
    for (const entry of entries) handler?.(MESSAGES, safeArray([entry]));
    return handler !== undefined;
  };
  Object.defineProperty(window, "external", { value: external, writable: true, configurable: true });
}
