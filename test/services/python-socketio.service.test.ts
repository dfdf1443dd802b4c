import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { services } from '../../scripts/services/services.mjs';
import { openAgent, type TestAgent } from '../support/fixtures/agent-signals.ts';
import { describeWith } from './describe-with.ts';
import { startAgentService, type AgentService } from './python-socketio/agent-service.ts';

describeWith(services.pythonSocketIo, 'the agent connection to python-socketio', (start) => {
  let service: AgentService;
  let agent: TestAgent;
  let id = '';

  beforeAll(async () => {
    service = await startAgentService(start);
  });
  afterAll(() => service.stop());

  describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
    beforeEach(async () => {
      await service.settings({ polling_only: transport === 'polling', username_seconds: 0 });
      id = crypto.randomUUID();
      agent = openAgent(service.agentUrl, id);
      await agent.until('agent-asked-who');
    });
    afterEach(() => agent.channel.close());

    const join = async (): Promise<void> => {
      agent.channel.identify(id);
      await agent.until('agent-asked-for-transcript');
    };

    test('finds the namespace, and says who it is when it is asked', async () => {
      await join();
      expect(await service.handled(id, 1)).toEqual([
        { event: 'username', payload: { ConversationID: id, BotID: id }, transport },
      ]);
    });

    test('gives the transcript, and writes lines behind it', async () => {
      await join();
      const messages = [
        { sender: 'user', message: 'hello' },
        { sender: 'bot', message: '*Sawubona!* 🙂\nHow can I help?' },
      ] as const;
      agent.channel.giveTranscript(messages);
      agent.channel.write(id, 'Is anybody there? 🙂', 'm1');
      const [, transcript, line] = await service.handled(id, 3);
      expect(transcript).toEqual({
        event: 'messages_to_client',
        payload: { messages, bot_id: id },
        transport,
      });
      expect(line).toEqual({
        event: 'from_user',
        payload: { message: 'Is anybody there? 🙂', ConversationID: id, BotID: id },
        transport,
      });
    });

    test('every line of a burst is acknowledged, in order', async () => {
      await join();
      // More than python-engineio takes in one POST.
      const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`);
      for (const line of lines) agent.channel.write(id, line, line);
      await agent.until('agent-received', lines.length);
      expect(agent.received()).toEqual(lines);
      const written = (await service.handled(id, lines.length + 1)).slice(1);
      expect(written.map(({ payload }) => payload)).toEqual(
        lines.map((message) => ({ message, ConversationID: id, BotID: id })),
      );
    });

    test('the transcript is asked for only when the service knows who speaks', async () => {
      await service.settings({ username_seconds: 0.5 });
      agent.channel.identify(id);
      await agent.until('agent-asked-for-transcript');
      agent.channel.write(id, 'first', 'm1');
      const events = (await service.handled(id, 2)).map(({ event }) => event);
      expect(events).toEqual(['username', 'from_user']);
    });

    test('hears what the agent writes, in order', async () => {
      await join();
      for (const message of ['Good morning', 'ok', 'ok'])
        await service.emit(id, 'to_user', { message });
      await agent.until('agent-wrote', 3);
      expect(agent.texts()).toEqual(['Good morning', 'ok', 'ok']);
    });

    test('hears that the chat is over after it has written «disconnect»', async () => {
      await join();
      agent.channel.write(id, 'disconnect');
      await agent.until('agent-ended');
    });

    test('comes back after the service closed the connection, and is asked again', async () => {
      await join();
      await service.drop(id);
      await agent.until('agent-lost');
      await agent.until('agent-asked-who', 2);
      agent.channel.identify(id);
      await agent.until('agent-asked-for-transcript', 2);
      agent.channel.write(id, 'back', 'm1');
      await agent.until('agent-received');
      const events = (await service.handled(id, 3)).map(({ event }) => event);
      expect(events).toEqual(['username', 'username', 'from_user']);
    });
  });
});
