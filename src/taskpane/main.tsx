import "./pane.css";
import { createRoot } from "react-dom/client";
import { openSession, publishSession, refuseSession, startSession } from "../app";
import { createExcelHost, whenOfficeReady } from "../hosts/excel";
import { App, browserPorts } from "../ui";
import { filePorts } from "./file-ports";
import { officeColours } from "./office-colours";

const PROGRAM = { name: "绩效审核", version: PROGRAM_VERSION };

async function open(): Promise<void> {
  const place = document.getElementById("pane");
  if (place === null) return;
  const readiness = await whenOfficeReady();
  const isReady = readiness.kind === "ok";
  const session = openSession({ ...browserPorts(), ...filePorts, host: createExcelHost() });
  createRoot(place).render(<App session={session} program={PROGRAM} colours={isReady ? officeColours(Office.context) : null} />);
  if (isReady) await startSession(session);
  else refuseSession(session, readiness.kind);
  publishSession(session);
}

void open();
