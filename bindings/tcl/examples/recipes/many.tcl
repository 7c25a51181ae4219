# Many pictures at once, in one thread.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
set pictures {captcha.png sum.png}
set left $pictures
proc nextPicture {} {
    if {$::left eq ""} {
        return {}
    }
    set ::left [lassign $::left picture]
    return [list $picture {maxtimeout 120}]
}
proc done {result} {
    set picture [lindex $::pictures [dict get $result ticket]]
    if {[dict exists $result answer]} {
        puts "$picture: [dict get $result answer text]"
        $::client feedback [dict get $result answer] correct
    } else {
        # What is wrong with one captcha does not end the others.
        puts "$picture: [dict get $result error message]"
    }
}
$client solveMany nextPicture done
$client destroy
