import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { ProgramName, Session } from "../../app";
import { NavigationProvider } from "../navigation/navigation";
import { SessionProvider, useSessionState, useStrings } from "../session/session-context";
import { Stage } from "../stage/Stage";
import { themeBeside, type HostColours } from "../theme/office-theme";
import { Announcer } from "../verdict/Announcer";

const useStyles = makeStyles({
  root: { height: "100%", position: "relative", overflow: "hidden" },
});

/** The whole pane over one session; `colours` are those of the program it stands in, null for a plain page. */
export function App({ session, program, colours }: { readonly session: Session; readonly program: ProgramName; readonly colours: HostColours | null }): ReactNode {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeBeside(colours)} className={styles.root}>
      <SessionProvider session={session} program={program}>
        <NavigationProvider>
          <PageLanguage />
          <Stage />
          <Announcer />
        </NavigationProvider>
      </SessionProvider>
    </FluentProvider>
  );
}

/** Tells the browser and screen readers which language the words are in. */
function PageLanguage(): null {
  const { language } = useSessionState().preferences;
  const { title } = useStrings();
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = title;
  }, [language, title]);
  return null;
}
