# Gives 1000 credits to another user. It is sent once and never repeated.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
set transfer [$client transfer 1000 [lindex $argv 0]]
puts "transfer $transfer, [$client balance] credits left"
$client destroy
