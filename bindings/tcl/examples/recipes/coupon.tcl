# A coupon for 1000 credits. Its code is worth as much: keep it secret.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
set file [open coupon.txt w]
puts -nonewline $file [$client createCoupon 1000]
close $file
puts "its code is in coupon.txt, [$client balance] credits left"
$client destroy
