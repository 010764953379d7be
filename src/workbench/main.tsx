import "./page.css";
import { createRoot } from "react-dom/client";
import { Workbench } from "../ui";
import { keepForOffline } from "./offline";
import { PageDesk } from "./page-desk";

const PROGRAM = { name: "绩效审核", version: PROGRAM_VERSION };

const place = document.getElementById("workbench");
if (place !== null) {
  const desk = new PageDesk(PAGE_SAMPLES);
  createRoot(place).render(<Workbench desk={desk} program={PROGRAM} />);
  const begun = desk.begin();
  if (IS_DEVELOPMENT) new EventSource("reload-when-built").onmessage = () => location.reload();
  // Keeping the files would hold up what people wait for.
  else void begun.then(keepForOffline).then((isKept) => (isKept ? desk.becomeOffline() : undefined));
}
