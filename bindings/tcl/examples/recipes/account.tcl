# A new account, paid by a coupon.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
set account [$client createAccount [lindex $argv 0]]
puts "user [$account text newuser], password [$account text newpass]"
$client destroy
