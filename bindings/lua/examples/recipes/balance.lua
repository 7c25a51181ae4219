-- A warning when credits run low.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local least = 5000
local credits = tonumber(client:balance())
if credits < least then print(("only %d credits left"):format(credits)) end
