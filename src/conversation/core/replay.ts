/**
 * After a reconnect an agent service may send again what the visitor has already seen. A run of at
 * least two lines that repeats, in order, the last agent lines held is shown once; anything else
 * stays, so that two genuine «ok» both stay. Pure; loaded with the agent's half of `step`.
 *
 * A line that may be the beginning of such a run is held back until the run is complete, another
 * line disproves it, or it has been quiet for a moment. What the service says by itself each time that
 * it is told who speaks is no such run: it is shown once, and proves nothing.
 */
import type { Media, NothingToShow, Part, TheirMessage } from '../../protocol/message.ts';
import { stay, type ConversationState, type Replay, type Stamp, type Step } from './state.ts';

/** From here on lines may be repeated: the connection was restored. */
export const expectReplay = (state: ConversationState): ConversationState =>
  withReplay(state, { lines: [], dropped: 0 });

/** The agent side wrote `text`. */
export function takeLine(state: ConversationState, text: string, stamp: Stamp): Step {
  const { replay } = state.agent;
  if (!replay) return stay(addAgentLine(noteGreeting(state, text, stamp), text, stamp));
  const lines = [...replay.lines, text];
  if (isGreeting(state, lines, stamp)) {
    const greeted = withReplay(state, { lines, dropped: lines.length });
    return stay(greeted, { type: 'set-timer', timer: 'replay-quiet' });
  }
  const held = agentLines(state);
  const starts = held.map((_, start) => start).filter((start) => runsFrom(held, start, lines));
  if (starts.length === 0) return stay(endReplay(withReplay(state, { ...replay, lines }), stamp));
  const whole = lines.length > 1 && starts.includes(held.length - lines.length);
  const dropped = whole ? lines.length : replay.dropped;
  const next = withReplay(whole ? withoutGap(state) : state, { lines, dropped });
  return stay(next, { type: 'set-timer', timer: 'replay-quiet' });
}

/** A greeting is a program's: it comes within this, in milliseconds, where a person takes longer. */
const greetingTime = 1_500;

/** The first lines of a chat, as long as they come at once, are the service's greeting. */
function noteGreeting(state: ConversationState, text: string, { at }: Stamp): ConversationState {
  const { greeting } = state.agent;
  const greets =
    greeting &&
    at - greeting.at < greetingTime &&
    greeting.lines.length === agentLines(state).length;
  return greets
    ? {
        ...state,
        agent: { ...state.agent, greeting: { ...greeting, lines: [...greeting.lines, text] } },
      }
    : state;
}

/** The service greets once more: that proves nothing of what was said meanwhile, so the gap stays. */
function isGreeting(state: ConversationState, lines: readonly string[], { at }: Stamp): boolean {
  const { greeting } = state.agent;
  return (
    greeting !== undefined &&
    at - greeting.at < greetingTime &&
    lines.every((line, index) => line === greeting.lines[index])
  );
}

/** The agent side sent something else than words; a file that is repeated is shown once. */
export function takePart(
  state: ConversationState,
  part: Media | NothingToShow,
  stamp: Stamp,
): ConversationState {
  const isHeld = (held: Part) =>
    held.kind === 'media' && part.kind === 'media' && held.link === part.link;
  return state.agent.replay && agentParts(state).some(isHeld)
    ? state
    : addAgentPart(endReplay(state, { ...stamp, id: `${stamp.id}-before` }), part, stamp);
}

/** No more is repeated: what was held back is shown. */
export function endReplay(state: ConversationState, { id, at }: Stamp): ConversationState {
  const { replay } = state.agent;
  if (!replay) return state;
  const shown = replay.lines.slice(replay.dropped);
  return shown.reduce(
    (current, line, index) => {
      const own = index === shown.length - 1 ? id : `${id}-${index}`;
      return addAgentLine(current, line, { id: own, at });
    },
    withReplay(state, undefined),
  );
}

/** Adds one line of the agent's. */
const addAgentLine = (state: ConversationState, text: string, stamp: Stamp): ConversationState =>
  addAgentPart(state, { kind: 'text', text }, stamp);

function addAgentPart(state: ConversationState, part: Part, { id, at }: Stamp): ConversationState {
  const line: TheirMessage = {
    ...{ id, at, kind: 'message', sender: 'agent', route: 'agent' },
    parts: [part],
  };
  return { ...state, entries: [...state.entries, line] };
}

const withReplay = (state: ConversationState, replay: Replay | undefined): ConversationState => ({
  ...state,
  agent: { ...state.agent, replay },
});

/** What the agent side has said in words since the handoff, oldest first. */
const agentLines = (state: ConversationState): string[] =>
  agentParts(state).flatMap((part) => (part.kind === 'text' ? [part.text] : []));

function agentParts({ entries }: ConversationState): Part[] {
  const from = entries.findLastIndex(
    (entry) => entry.kind === 'divider' && entry.what === 'handed-over',
  );
  return entries
    .slice(from + 1)
    .flatMap((entry) => (entry.kind === 'message' && entry.sender === 'agent' ? entry.parts : []));
}

const runsFrom = (held: readonly string[], start: number, lines: readonly string[]): boolean =>
  lines.every((line, index) => line === held[start + index]);

/** A service that repeats what was said keeps what was said: nothing is missing after all. */
function withoutGap(state: ConversationState): ConversationState {
  const at = state.entries.findLastIndex((entry) => entry.kind === 'divider');
  const divider = state.entries[at];
  return divider?.kind === 'divider' && divider.what === 'gap'
    ? { ...state, entries: state.entries.toSpliced(at, 1) }
    : state;
}
