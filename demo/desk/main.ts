import './agent-desk.ts';
