-- Gives 1000 credits to another user. It is sent once and never repeated.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local transfer = client:transfer(1000, tonumber(arg[1]))
print(("transfer %s, %d credits left"):format(tostring(transfer), tonumber(client:balance())))
