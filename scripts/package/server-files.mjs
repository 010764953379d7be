// Fills the examples for web servers with what the built pages really say and are called.

/** The file names that carry a fingerprint of their content. */
const FINGERPRINTED = /\.[0-9a-f]{8}\.(js|css)$/;

const FOREVER = "public, max-age=31536000, immutable";

/** The content policy a built page declares. */
export function policyOf(html) {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  if (policy === undefined) throw new Error("a built page declares no content policy");
  return policy;
}

/** IIS knows no patterns without an extra module, so each file with a fingerprint gets its own lines. */
function fingerprintedLocations(names) {
  return names.filter((name) => FINGERPRINTED.test(name)).map((name) => `  <location path="${name}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
          <add name="Cache-Control" value="${FOREVER}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`).join("\n");
}

/** A template with its {{names}} filled; an unknown name is a mistake of ours. */
export function filled(template, values) {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a template asks for {{${name}}}`);
    return value;
  });
}

/** What the templates may ask for: the place, the version, the policies of both pages. `names` are the site's files. */
export function templateValues({ origin, version, paneHtml, workbenchHtml, names, officePackage }) {
  const { host, pathname } = new URL(origin);
  const path = pathname.endsWith("/") ? pathname : `${pathname}/`;
  return {
    origin,
    version,
    host,
    path,
    pathPattern: path.replaceAll(/[^\w/-]/g, "\\$&"),
    panePolicy: policyOf(paneHtml),
    workbenchPolicy: policyOf(workbenchHtml),
    fingerprinted: fingerprintedLocations(names),
    package: officePackage,
  };
}
