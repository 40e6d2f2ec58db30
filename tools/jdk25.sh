# Finds a JDK 25, for spoor and check: `. tools/jdk25.sh; need_jdk_25` sets java_home and
# java_version, or says how to get one and exits with 2. Starts no other program on the usual path,
# because it runs before every command.

# Sets java_home and java_version when folder $1 is a JDK 25: every JDK has a file `release`.
is_jdk_25() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
    while IFS='=' read -r key value; do
        [ "$key" = JAVA_VERSION ] || continue
        value=${value#\"}
        value=${value%\"}
        case $value in
            25 | 25.* | 25-*)
                java_home=$1
                java_version=$value
                return 0
                ;;
        esac
    done <"$1/release"
    return 1
}

# The JDK of the `java` on PATH, found through its symbolic links.
jdk_on_path() {
    java=$(command -v java) || return 1
    while [ -h "$java" ]; do
        link=$(readlink "$java")
        case $link in
            /*) java=$link ;;
            *) java=${java%/*}/$link ;;
        esac
    done
    is_jdk_25 "${java%/bin/java}"
}

find_jdk_25() {
    is_jdk_25 "${JAVA_HOME:-}" && return
    for candidate in /usr/lib/jvm/*25* /opt/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/25* \
        "${HOME:-}"/.jdks/*25*; do
        is_jdk_25 "$candidate" && return
    done
    jdk_on_path && return
    [ -x /usr/libexec/java_home ] && is_jdk_25 "$(/usr/libexec/java_home -v 25 2>/dev/null)"
}

need_jdk_25() {
    if [ -n "${SPOOR_JAVA_HOME:-}" ]; then
        is_jdk_25 "$SPOOR_JAVA_HOME" && return
        echo "spoor: SPOOR_JAVA_HOME is $SPOOR_JAVA_HOME, expected the folder of a JDK 25" >&2
        exit 2
    fi
    find_jdk_25 && return
    cat >&2 <<'END'
spoor: no JDK 25 found. Looked at SPOOR_JAVA_HOME, JAVA_HOME, /usr/lib/jvm, /opt,
/Library/Java/JavaVirtualMachines, SDKMAN, ~/.jdks and the java on PATH.
To get one: install Eclipse Temurin 25 (or another build of OpenJDK 25), for example with
    apt install openjdk-25-jdk      (Debian 13 or later, Ubuntu)
    brew install --cask temurin@25  (macOS)
    sdk install java 25-tem         (SDKMAN)
or unpack one anywhere and set SPOOR_JAVA_HOME to its folder.
END
    exit 2
}
