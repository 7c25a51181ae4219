# A warning when credits run low.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
set least 5000
set credits [$client balance]
if {$credits < $least} {
    puts "only $credits credits left"
}
$client destroy
