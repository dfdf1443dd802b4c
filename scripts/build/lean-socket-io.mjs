/**
 * Leaves out of Socket.IO's client what an agent chat never uses. It would be bundled all the same:
 * the client names its transports in one list, and looks for binary data in every packet.
 */

const substitutes = {
  // The chat asks for WebSocket and polling only.
  'engine.io-client/build/esm/transports/webtransport.js': 'export class WT {}',

  // Every browser of ours takes addresses apart by itself. The chat's are absolute (`config.ts`).
  'engine.io-client/build/esm/contrib/parseuri.js': `
    export function parse(address) {
      const { protocol, hostname, port, pathname, searchParams } = new URL(address);
      const queryKey = Object.fromEntries(searchParams);
      return {
        source: address,
        protocol: protocol.slice(0, -1),
        host: hostname.replace(/[[\\]]/g, ''),
        port,
        path: pathname,
        query: searchParams.size ? queryKey : '',
        queryKey,
      };
    }`,

  // Agents and visitors exchange JSON (contract §3). A binary event that comes nonetheless is heard
  // with its placeholders, as any other payload that is not the platform's.
  'socket.io-parser/build/esm/is-binary.js': `
    export const isBinary = () => true; // asked of what is not a string
    export const hasBinary = () => false; // asked of what is sent`,
  'socket.io-parser/build/esm/binary.js': `
    export const deconstructPacket = (packet) => ({ packet, buffers: [] });
    export const reconstructPacket = (packet) => packet;`,
  'engine.io-parser/build/esm/contrib/base64-arraybuffer.js': `
    export const decode = () => new ArrayBuffer(0);`,
};

const fileOf = (id) => id.replaceAll('\\', '/').split('/node_modules/').at(-1);

export const leanSocketIo = () => {
  const used = new Set();
  return {
    name: 'lean-socket-io',
    enforce: 'pre',
    load: {
      filter: { id: /(socket|engine)\.io-/ },
      handler(id) {
        const file = fileOf(id);
        used.add(file);
        return substitutes[file] ?? null;
      },
    },
    buildEnd() {
      for (const file of Object.keys(substitutes))
        if (!used.has(file))
          this.error(`${file} is not loaded any more: look at lean-socket-io.mjs.`);
    },
  };
};
