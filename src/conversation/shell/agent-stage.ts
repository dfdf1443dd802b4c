/**
 * The agent's stage: the core's half of `step`, and what carries out the effects that it asks for.
 * Loaded with the agent's transport, when a handoff is offered.
 */
import type { AgentSignal, OpenAgent } from '../../protocol/channel.ts';
import { agentMoves } from '../core/agent-side.ts';
import type { AgentMoves } from '../core/state.ts';
import { AgentPerformer } from './agent-performer.ts';

/** What the conversation is without until an agent comes into it. */
export interface AgentStage {
  readonly moves: AgentMoves;
  /** @param tell called with what the agent service does */
  openPerformer(
    load: () => Promise<OpenAgent>,
    tell: (signal: AgentSignal) => void,
  ): AgentPerformer;
}

export const agentStage: AgentStage = {
  moves: agentMoves,
  openPerformer: (load, tell) => new AgentPerformer(load, tell),
};
