-- A new account, paid by a coupon.
local ninekw = require "ninekw"

local client = ninekw.client() -- the key is in NINEKW_API_KEY
local account = client:create_account(arg[1])
print(("user %s, password %s"):format(account:text "newuser", account:text "newpass"))
