-- Who may send the next request of an account, for all who share this Redis. Times are milliseconds of this server's clock.
--
-- KEYS[1]  a hash: `free`, when the next request may leave; and of each who waits, by name: `due:NAME`, by when it asks
--          again, and `since:NAME`, since when it waits
-- KEYS[2]  a sorted set: the names of those who wait, who comes first first
-- ARGV     the name of who asks; 0 for an upload, 1 for a poll, 2 for the rest; the time between two requests
--
-- Gives 0 if the request may leave, or in how many milliseconds to ask again.

local turns, queue = KEYS[1], KEYS[2]
local name, lane, interval = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
-- Who does not come when it said is gone, and its place goes to the next.
local GRACE = 100
-- A poll comes before uploads that began to wait this much later, and the rest before polls likewise.
local LANE = 2000
-- Nobody waits longer without asking: those before it may be gone.
local LONGEST = 1000
local FORGOTTEN = 600000

local clock = redis.call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000
local free = tonumber(redis.call('HGET', turns, 'free') or 0)

local function forget(who)
  redis.call('ZREM', queue, who)
  redis.call('HDEL', turns, 'due:' .. who, 'since:' .. who)
end

for _, who in ipairs(redis.call('ZRANGE', queue, 0, -1)) do
  local due = tonumber(redis.call('HGET', turns, 'due:' .. who) or 0)
  if who ~= name and due + GRACE < now then forget(who) end
end

local since = tonumber(redis.call('HGET', turns, 'since:' .. name) or now)
redis.call('ZADD', queue, since + lane * LANE, name)
local place = redis.call('ZRANK', queue, name)

local wait = 0
if place == 0 and free <= now then
  forget(name)
  redis.call('HSET', turns, 'free', tostring(now + interval))
else
  wait = math.max(free - now, 0) + place * interval
  if place > 0 then wait = math.min(wait, math.max(free - now, 0) + LONGEST) end
  wait = math.max(wait, 1)
  redis.call('HSET', turns, 'since:' .. name, tostring(since), 'due:' .. name, tostring(now + wait))
end
local kept = math.ceil(math.max(free - now, 0) + FORGOTTEN)
redis.call('PEXPIRE', turns, kept)
redis.call('PEXPIRE', queue, kept)
-- A whole number of microseconds: Redis cuts fractions off.
return math.ceil(wait * 1000)
