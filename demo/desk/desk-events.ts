/** Somebody in the list was chosen. */
export class VisitChosen extends Event {
  readonly visitId: string;

  constructor(visitId: string) {
    super('visit-chosen', { bubbles: true, composed: true });
    this.visitId = visitId;
  }
}

/** The person at the desk did something in the open chat. */
export class ChatActed extends Event {
  readonly act: 'take' | 'end' | 'back';

  constructor(act: 'take' | 'end' | 'back') {
    super('chat-acted', { bubbles: true, composed: true });
    this.act = act;
  }
}

/** The person at the desk wrote a line. */
export class LineWritten extends Event {
  readonly text: string;

  constructor(text: string) {
    super('line-written', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'visit-chosen': VisitChosen;
    'chat-acted': ChatActed;
    'line-written': LineWritten;
  }
}
