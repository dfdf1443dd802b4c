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

/** The person at the desk sends a file, by its address. */
export class FileAttached extends Event {
  readonly link: string;

  constructor(link: string) {
    super('file-attached', { bubbles: true, composed: true });
    this.link = link;
  }
}

/** The person at the desk hands the visitor to another department. */
export class ChatTransferred extends Event {
  readonly department: string;

  constructor(department: string) {
    super('chat-transferred', { bubbles: true, composed: true });
    this.department = department;
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
    'file-attached': FileAttached;
    'chat-transferred': ChatTransferred;
    'line-written': LineWritten;
  }
}
