-- A coupon for 1000 credits. Its code is worth as much: keep it secret.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local file = assert(io.open("coupon.txt", "w"))
file:write(client:create_coupon(1000))
file:close()
print(("its code is in coupon.txt, %d credits left"):format(tonumber(client:balance())))
