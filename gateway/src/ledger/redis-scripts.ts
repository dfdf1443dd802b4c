/**
 * What happens to a key in one step of Redis. A key is a hash: `state` (`running` or `settled`),
 * `owner`, `print`, `body`, and `lease`, the time by Redis' clock at which a claim without a sign
 * of life from its owner counts as abandoned.
 */

/** KEYS: key. ARGV: owner, print, lease (ms), kept (ms), what an abandoned message is answered. */
export const claim = `
local row = redis.call('HMGET', KEYS[1], 'state', 'owner', 'print', 'body', 'lease')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if not row[1] then
  redis.call('HSET', KEYS[1], 'state', 'running', 'owner', ARGV[1], 'print', ARGV[2],
    'lease', now + ARGV[3])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
  return {'claimed', '', ''}
end
if row[1] == 'settled' then return {'settled', row[3], row[4]} end
if tonumber(row[5]) > now then return {'running', row[3], ''} end
redis.call('HSET', KEYS[1], 'state', 'settled', 'body', ARGV[5])
redis.call('HDEL', KEYS[1], 'owner', 'lease')
return {'settled', row[3], ARGV[5]}
`;

/** KEYS: key. ARGV: owner, print, body, kept (ms), the answer of a message that nobody knows. */
export const settle = `
local row = redis.call('HMGET', KEYS[1], 'state', 'owner', 'body')
if row[1] == 'settled' then return row[3] end
if row[2] ~= ARGV[1] then return ARGV[5] end
redis.call('HSET', KEYS[1], 'state', 'settled', 'print', ARGV[2], 'body', ARGV[3])
redis.call('HDEL', KEYS[1], 'owner', 'lease')
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return ARGV[3]
`;

/** KEYS: key. ARGV: owner. */
export const free = `
if redis.call('HGET', KEYS[1], 'owner') == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1
`;

/** KEYS: key. ARGV: owner, lease (ms). */
export const renew = `
if redis.call('HGET', KEYS[1], 'owner') == ARGV[1] then
  local time = redis.call('TIME')
  redis.call('HSET', KEYS[1], 'lease', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2])
end
return 1
`;
