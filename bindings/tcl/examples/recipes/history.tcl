# The captchas that you submitted, as CSV.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
proc line {cells} {
    puts [join [lmap cell $cells {string cat \" [string map {\" \"\"} $cell] \"}] ,]
}
set page [$client history submitted]
set columns [$page columns]
line $columns
while {$page ne ""} {
    foreach row [$page rows] {
        line [lmap name $columns {expr {[dict exists $row $name] ? [dict get $row $name] : ""}}]
    }
    set following [$client historyNext $page]
    $page destroy
    set page $following
}
$client destroy
