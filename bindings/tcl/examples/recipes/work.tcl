# Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
proc decide {job} {
    # $job files has its picture, $job content its text.
    puts -nonewline "job [$job id], [expr {[$job timeLeftMs] / 1000}] s: a [$job kind] answer? "
    flush stdout
    if {[gets stdin line] < 0} {
        return stop
    }
    return [expr {$line eq "" ? "skip" : [list answer $line]}]
}
set tally [$client work decide {mouse 1 multimouse 1 rotate 1 puzzle 1 withok 1}]
puts "[dict get $tally answered] answered, [dict get $tally credits] credits"
$client destroy
