# The commands of those who submit captchas.

proc do_client {} {
    global client job fields
    if {$job ne ""} { $job destroy; set job {} }
    if {$client ne ""} { $client destroy; set client {} }
    # Without these the environment's would be taken, which is not what a case says.
    set settings [dict create -api_key {} -url https://www.9kw.eu]
    foreach name [dict keys $fields] {
        dict set settings [expr {$name eq "base_url" ? "-url" : "-$name"}] [text $name]
    }
    set client [ninekw::Client new {*}$settings]
    return
}
# What a method of a reply gives, and frees the reply.
proc from {reply script} {
    try {
        return [uplevel 1 $script]
    } finally {
        $reply destroy
    }
}
proc do_server_status {} {
    global absent
    from [set status [$::client serverStatus]] {
        list workers [$status workers {} $absent] workers_text [$status workers text $absent] \
            queue [$status queue {} $absent] queue_text [$status queue text $absent] \
            in_work [$status inWork $absent] mean_solve_seconds [$status meanSolveSeconds $absent]
    }
}
proc do_balance {} {
    return [list credits [$::client balance]]
}
proc do_submit {} {
    return [list id [$::client submit {} [options]]]
}
proc shown {answer} {
    set points [join [lmap point [dict get $answer points] {join $point ,}] \;]
    dict unset answer points
    if {$points ne ""} { dict set answer points $points }
    return $answer
}
proc do_solve {} {
    return [shown [$::client solve {} [options] {*}[how]]]
}
proc do_wait {} {
    return [shown [$::client wait [number id] {*}[how]]]
}
proc do_poll {} {
    return [shown [$::client poll [number id] [options]]]
}
proc do_feedback {} {
    $::client feedback [number id] [text verdict] [options]
}
proc do_acknowledge {} {
    $::client acknowledge [number id]
}
proc do_forget {} {
    $::client forget [text tag]
}
proc do_call {} {
    set options [options]
    if {[text form] eq "text"} { dict set options json 0 }
    from [set reply [$::client call [text action] $options]] {
        list body [$reply body]
    }
}
proc described {done} {
    set ticket [dict get $done ticket]
    if {[dict exists $done answer]} { return "$ticket [dict get $done answer text]" }
    return "$ticket ![dict get $done error status] of [dict get $done captcha_id]"
}
proc listed {results} {
    return [join [lmap {ticket text} [lsort -integer -stride 2 $results] {set text}] ,]
}
proc do_solve_many {} {
    if {[has stream]} {
        set ::results {}
        set ::most 0
        set ::asked 0
        $::client solveMany [list next_of [number count] [options]] keep_done
        return [list results [listed $::results] most $::most]
    }
    set batch [$::client batch]
    for {set i 0} {$i < [number count]} {incr i} { $batch add {} [options] }
    foreach id [split [text ids] ,] { $batch addSubmitted $id }
    set results {}
    set cost 0
    try {
        if {[has resume]} { $batch resume }
        while {[set done [$batch nextDone {*}[how]]] ne ""} {
            dict set results [dict get $done ticket] [described $done]
            if {[dict exists $done price]} { incr cost [dict get $done price] }
            if {[dict exists $done answer] && [has feedback]} { $batch feedback [dict get $done answer] correct }
            if {[has give_up]} { $batch giveUp }
        }
        return [list results [listed $results] left [expr {[$batch queued] + [$batch inFlight]}] \
            pending [llength [$batch pending]] room [$batch hasRoom] cost $cost]
    } finally {
        $batch destroy
    }
}
proc next_of {count options} {
    if {$::asked == $count} { return {} }
    incr ::asked
    set ::most [expr {max($::most, $::asked - [dict size $::results])}]
    return [list {} $options]
}
proc keep_done {done} {
    dict set ::results [dict get $done ticket] [described $done]
}
