/**
 * When the host's team is there, from a text such as `Mo-Fr 08:00-17:00, Sa 09:00-13:00
 * Africa/Johannesburg`. The zone may be left out: then the visitor's own counts.
 */
const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const minute = 60_000;
const day = 24 * 60;

interface Span {
  /** 0 is Monday. */
  readonly day: number;
  /** Minutes after midnight; a span that ends before it starts goes on into the next day. */
  readonly from: number;
  readonly to: number;
}

interface Hours {
  readonly spans: readonly Span[];
  readonly timeZone: string | undefined;
}

/** `undefined` when it cannot be read. */
export function parseHours(text: string): Hours | undefined {
  const zone = /\s([A-Za-z_]+\/[\w/+-]+|UTC)\s*$/.exec(text);
  const parts = text.slice(0, zone?.index).split(/[,;]/);
  const spans = parts.map(spansOf);
  if (spans.some((each) => each.length === 0) || !isZone(zone?.[1])) return undefined;
  return { spans: spans.flat(), timeZone: zone?.[1] };
}

function spansOf(part: string): Span[] {
  const found =
    /^\s*([a-z]{2})(?:\s*-\s*([a-z]{2}))?\s+(\d\d?):(\d\d)\s*-\s*(\d\d?):(\d\d)\s*$/i.exec(part);
  if (!found) return [];
  const [, first = '', last = first, ...numbers] = found;
  const [a = 0, b = 0, c = 0, d = 0] = numbers.map(Number);
  const start = days.indexOf(first.toLowerCase());
  const end = days.indexOf(last.toLowerCase());
  const [from, to] = [a * 60 + b, c * 60 + d];
  if (start < 0 || end < 0 || from >= day || to > day) return [];
  const count = ((end - start + 7) % 7) + 1;
  return [...Array(count).keys()].map((index) => ({ day: (start + index) % 7, from, to }));
}

function isZone(timeZone: string | undefined): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/** Day of the week and minutes after midnight, where the team is. */
function clockAt(at: number, timeZone: string | undefined): { day: number; minutes: number } {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(at);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: days.indexOf(read('weekday').slice(0, 2).toLowerCase()),
    minutes: Number(read('hour')) * 60 + Number(read('minute')),
  };
}

/** When the team is back, in milliseconds since the epoch; `undefined` while it is there. */
export function backAt({ spans, timeZone }: Hours, now: number): number | undefined {
  const here = clockAt(now, timeZone);
  const week = 7 * day;
  const sinceMonday = here.day * day + here.minutes;
  /** Minutes until `at`, a minute of the week; never negative. */
  const until = (at: number) => (((at - sinceMonday) % week) + week) % week;
  const isOpen = spans.some(({ day: on, from, to }) => {
    const length = to > from ? to - from : to + day - from;
    const since = (week - until(on * day + from)) % week;
    return since < length;
  });
  if (isOpen) return undefined;
  const wait = Math.min(...spans.map(({ day: on, from }) => until(on * day + from)));
  const back = now - (now % minute) + wait * minute;
  // A clock that is changed meanwhile is seen in what it then shows.
  const off = clockAt(back, timeZone).minutes - ((here.minutes + wait) % day);
  return back - (Math.abs(off) > day / 2 ? off - Math.sign(off) * day : off) * minute;
}
