# The commands of those who answer captchas.

proc do_next_job {} {
    global job absent raw
    if {$job ne ""} { $job destroy }
    set job [$::client nextJob [options]]
    if {$job eq ""} { return {none 1} }
    set files [$job files]
    set limit [$job timeLimitMs]
    set left [$job timeLeftMs]
    set raw 1
    set result [list id [$job id] kind [$job kind $absent] captcha_kind [$job captchaKind $absent] \
        to_check [$job answerToCheck $absent] files [llength $files] media_types [join [lmap file $files {lindex $file 1}] ,] \
        content [$job content $absent] file [expr {[llength $files] ? [lindex $files 0 0] : $absent}] time_limit_ms $limit \
        in_time [expr {$left <= $limit && $left + 5000 > $limit}] to_touch [expr {[$job interactionLeftMs] ne ""}] \
        json [expr {[$job json $absent] ne $absent}]]
    foreach name [split [text texts] ,] { lappend result text:$name [$job text $name $absent] }
    foreach name [split [text ints] ,] { lappend result int:$name [$job int $name $absent] }
    return $result
}
proc do_confirm_job {} {
    $::client confirmJob [options]
}
proc do_check_job {} {
    $::job check [text answer]
}
proc do_answer_job {} {
    return [list credits [$::client answerJob [number id] [text answer] [options]]]
}
proc do_skip_job {} {
    $::client skipJob [number id] [options]
}
proc do_end_jobs {} {
    $::client endJobs
}
proc do_job_verdict {} {
    return [list verdict [$::client jobVerdict [number id] [options]]]
}
proc do_show {} {
    set ::raw 1
    set form [text static]
    set reply [expr {$form eq "" ? [$::client show [number id] [options]] : [$::client showStatic [number id] [expr {$form eq "base64"}]]}]
    from $reply {
        list body [$reply bytes] media_type [$reply mediaType $::absent]
    }
}
proc decide {job} {
    set word [lindex $::decisions 0]
    if {[llength $::decisions] > 1} { set ::decisions [lrange $::decisions 1 end] }
    if {[$job id] <= 0} { return stop }
    return [expr {[string match answer:* $word] ? [list answer [string range $word 7 end]] : $word}]
}
proc outcome {most job word credits error} {
    if {$word eq "answered"} { append word " $credits" }
    if {$word eq "refused"} { append word " [dict get $error service_code]" }
    lappend ::outcomes [expr {[$job id] > 0 ? $word : "no job"}]
    return [expr {[llength $::outcomes] == $most ? "stop" : ""}]
}
proc do_work {} {
    set ::decisions [split [text decisions] ,]
    set ::outcomes {}
    set how [dict remove [how] -progress]
    set tally [$::client work decide [options] {*}$how -outcome [list outcome [number most]]]
    return [list {*}$tally outcomes [join $::outcomes ,]]
}
