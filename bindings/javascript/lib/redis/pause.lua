-- The service wants no request of an account for some time.
--
-- KEYS[1]  the hash of turn.lua
-- ARGV     for how many milliseconds

local turns, pause = KEYS[1], tonumber(ARGV[1])
local clock = redis.call('TIME')
local free = clock[1] * 1000 + clock[2] / 1000 + pause
if free > tonumber(redis.call('HGET', turns, 'free') or 0) then
  redis.call('HSET', turns, 'free', tostring(free))
end
redis.call('PEXPIRE', turns, math.ceil(pause + 600000))
return 0
