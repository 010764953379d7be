const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const DAY = 86_400_000;

/** The serial number of an ISO 8601 date or time as cells of type "d" hold it; null when it is none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text);
  if (match === null || text === "") return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY);
  const serial = date1904 ? days - 1462 : days < 61 ? days - 1 : days;
  return serial + time;
}
