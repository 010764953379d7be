import type { BridgeConfig } from "./desktop-bridge";

/** What Excel on the web needs to know besides. */
export interface WebBridgeConfig extends BridgeConfig {
  /** Address of the add-in's page. */
  readonly pageAddress: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Makes the page it runs in play Excel on the web: the add-in sits in a frame and talks by messages. The function stands
 * alone, since it is sent into a browser as text. `window.__excelSend` must be there; it leaves `window.__excelEvents`.
 */
export function installWebBridge(config: WebBridgeConfig): void {
  interface Message {
    readonly _messageType: number;
    readonly _actionType: number;
    readonly _actionName: string;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data?: { readonly DdaMethod?: { readonly DispatchId: number }; readonly ArrayData?: readonly unknown[] };
  }
  const REQUEST = 0;
  const RESPONSE = 1;
  const INVOKE = 0;
  const SUBSCRIBE = 1;
  const EVENT = 1;
  const EXECUTE = 93;
  const control = "control";
  const listeners = new Map<string, { readonly message: Message; readonly origin: string }>();
  const frame = document.createElement("iframe");
  frame.name = JSON.stringify({
    baseFrameName: "addin",
    hostInfo: `Excel$Web$16.00$${config.locale}$emulated$$$0`,
    xdmInfo: ["conversation", control, location.href.replace(/#.*$/, "")].join("|"),
    serializerVersion: 1,
    flights: "[]",
  });
  frame.style.cssText = `width:${config.width}px;height:${config.height}px;border:0;display:block`;
  const context = {
    _id: control,
    _appName: 16,
    _appVersion: 16,
    _appUILocale: config.locale,
    _dataLocale: config.locale,
    _docUrl: config.workbookPath,
    _clientMode: config.isReadOnly ? 0 : 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000000",
    _appInstanceId: "emulated",
    _requirementMatrix: JSON.stringify(config.sets),
    _hostFullVersion: "16.0.18129.41012",
    _clientWindowHeight: config.height,
    _clientWindowWidth: config.width,
    _addinName: "emulated",
    _appDomains: [],
    _dialogRequirementMatrix: "{}",
    _featureGates: {},
    _initialDisplayMode: 0,
    _wacHostEnvironment: "0",
  };
  const answer = ({ message, origin }: { readonly message: Message; readonly origin: string }, data: unknown, responseType = 0): void => {
    const envelope = {
      _messageType: RESPONSE,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), origin);
  };
  const execute = async (message: Message): Promise<unknown> => {
    const dispatch = message._data?.DdaMethod?.DispatchId;
    if (dispatch !== EXECUTE) throw new Error(`The emulated Excel on the web does not know dispatch ${String(dispatch)}.`);
    const parts = message._data?.ArrayData ?? [];
    const reply = await window.__excelSend(String(parts[4]), Number(parts[6]));
    if (reply.kind !== "answer") return { Version: 1, Error: reply.code };
    return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], reply.body] };
  };
  const receive = async (message: Message, origin: string): Promise<void> => {
    const to = { message, origin };
    if (message._actionType === SUBSCRIBE) {
      listeners.set(message._actionName, to);
      answer(to, { Error: 0 });
    } else if (message._actionType !== INVOKE) {
      listeners.delete(message._actionName);
      answer(to, { Error: 0 });
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync") answer(to, context);
    else if (message._actionName === "executeMethod") answer(to, await execute(message));
    else answer(to, null);
  };
  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string" || !event.data.startsWith("{")) return;
    const message = JSON.parse(event.data) as Message;
    if (message._messageType === REQUEST) void receive(message, event.origin);
  });
  window.__excelEvents = (entries) => {
    const listener = listeners.get("richApiMessage");
    if (listener !== undefined) answer(listener, { ArrayData: entries }, EVENT);
    return listener !== undefined;
  };
  frame.src = config.pageAddress;
  document.body.append(frame);
}
