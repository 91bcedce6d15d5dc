//! The `git` program, asked in a few processes, each of which answers for the whole tree.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// How many commits are looked at.
const MOST_COMMITS: &str = "--max-count=50000";
/// How large a version of a file may be.
const LARGEST_VERSION: u64 = 1 << 20;

/// A git repository around a folder.
#[derive(Debug)]
pub(super) struct Repository {
    folder: PathBuf,
}

/// How far back the history of a repository goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// To its beginning.
    Whole,
    /// To the depth of the clone.
    Shallow,
    /// Nothing was committed yet.
    Nothing,
}

/// A file that a commit changed.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// Which commit, counted from the newest, which is 1.
    pub(super) commit: usize,
    /// Its name.
    pub(super) hash: String,
    /// The file below the folder, with `/`.
    pub(super) path: String,
    /// Where the file was before, if the commit moved it.
    pub(super) moved_from: Option<String>,
    /// The version before; none if the commit added it.
    pub(super) old: Option<String>,
    /// The version after; none if the commit deleted it.
    pub(super) new: Option<String>,
}

impl Repository {
    /// The repository that `folder` is in. A look at the folders above spares starting git in vain.
    pub(super) fn around(folder: &Path) -> Option<Self> {
        let folder = folder.canonicalize().ok()?;
        let is_there = folder.ancestors().any(|above| above.join(".git").exists());
        is_there.then_some(Self { folder })
    }

    /// How much of its history git tells.
    ///
    /// # Errors
    /// If it tells nothing: git is not there, or refuses. The error holds what it says.
    pub(super) fn reach(&self) -> io::Result<Reach> {
        let mut ask = self.git(&["rev-parse", "--is-shallow-repository", "HEAD"]);
        let answer = ask.stderr(Stdio::piped()).output()?;
        let told = String::from_utf8_lossy(&answer.stdout);
        match (told.lines().next(), answer.status.success()) {
            (Some("true"), _) => Ok(Reach::Shallow),
            (Some(_), true) => Ok(Reach::Whole),
            // It is a repository, and only `HEAD` names nothing yet.
            (Some("false"), false) => Ok(Reach::Nothing),
            _ => {
                let said = String::from_utf8_lossy(&answer.stderr);
                Err(io::Error::other(said.trim().to_owned()))
            }
        }
    }

    /// Git, without what a repository's or a user's settings, or a hook that runs this program, could
    /// make it do instead of answering.
    fn git(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(&self.folder)
            .args(["--no-pager", "--literal-pathspecs"])
            .args([
                "-c",
                "core.fsmonitor=false",
                "-c",
                "log.showSignature=false",
            ])
            .args(["-c", "color.ui=false", "-c", "log.follow=false"])
            .args(arguments)
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
            command.env_remove(name);
        }
        command
    }

    /// Tells the changes of all files below `path`, those of newer commits first.
    pub(super) fn log(
        &self,
        path: &str,
        most: usize,
        seen: &mut dyn FnMut(Step),
    ) -> io::Result<()> {
        let mut child = Running(
            self.git(&[
                "log",
                MOST_COMMITS,
                "--topo-order",
                "--format=tformat:commit %H",
                "-z",
                "--raw",
                "--no-abbrev",
                "-M",
                "-c",
                "--relative",
                "--no-ext-diff",
                "--no-textconv",
                "HEAD",
                "--",
                path,
            ])
            .spawn()?,
        );
        let mut output = BufReader::new(child.output()?);
        let (mut commit, mut hash, mut told) = (0, String::new(), 0);
        while let Some(token) = next(&mut output)? {
            let token = token.trim_start_matches('\n');
            if let Some(name) = token.strip_prefix("commit ") {
                commit += 1;
                name.clone_into(&mut hash);
            } else if token.starts_with(':') {
                let mut step = Step {
                    commit,
                    hash: hash.clone(),
                    ..change(token)
                };
                step.path = next(&mut output)?.unwrap_or_default();
                if step.moved_from.is_some() {
                    let to = next(&mut output)?.unwrap_or_default();
                    step.moved_from = Some(std::mem::replace(&mut step.path, to));
                }
                seen(step);
                told += 1;
                if told == most {
                    tracing::warn!(most, "the history is longer than is looked at");
                    return Ok(());
                }
            }
        }
        child.end()
    }

    /// The files below `path` that differ from the last commit.
    pub(super) fn uncommitted(&self, path: &str) -> io::Result<Vec<String>> {
        let mut child = Running(
            self.git(&[
                "diff",
                "--name-only",
                "-z",
                "--relative",
                "--no-ext-diff",
                "--no-textconv",
                "HEAD",
                "--",
                path,
            ])
            .spawn()?,
        );
        let mut output = BufReader::new(child.output()?);
        let mut paths = Vec::new();
        while let Some(path) = next(&mut output)? {
            paths.push(path);
        }
        child.end()?;
        Ok(paths)
    }

    /// Begins to read at most `most` versions of files.
    pub(super) fn objects(&self, most: usize) -> io::Result<Objects> {
        let mut command = self.git(&["cat-file", "--batch"]);
        let mut child = Running(command.stdin(Stdio::piped()).spawn()?);
        let input = child.0.stdin.take();
        Ok(Objects {
            input: input.ok_or(io::ErrorKind::BrokenPipe)?,
            output: BufReader::new(child.output()?),
            left: most,
            _child: child,
        })
    }
}

/// What `:<modes> <objects> <status>` tells. A merge has a colon, a mode and an object for each
/// parent; the first parent's line is followed.
fn change(token: &str) -> Step {
    let parents = token.bytes().take_while(|byte| *byte == b':').count();
    let mut fields = token[parents..].split(' ').skip(parents + 1);
    let mut object = || {
        let name = fields.next().unwrap_or_default();
        (!name.bytes().all(|byte| byte == b'0')).then(|| name.to_owned())
    };
    let old = object();
    for _ in 1..parents {
        object();
    }
    let new = object();
    let status = fields.next().unwrap_or_default();
    // Only a change from one parent has a second path.
    let moved = parents == 1 && status.starts_with(['R', 'C']);
    Step {
        commit: 0,
        hash: String::new(),
        path: String::new(),
        moved_from: moved.then(String::new),
        old,
        new,
    }
}

/// The next text that ends with a NUL.
fn next(output: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if output.read_until(0, &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() == Some(&0) {
        bytes.pop();
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// A process that is ended with its owner.
#[derive(Debug)]
struct Running(Child);

impl Running {
    fn output(&mut self) -> io::Result<ChildStdout> {
        let output = self.0.stdout.take();
        output.ok_or_else(|| io::ErrorKind::BrokenPipe.into())
    }

    fn end(&mut self) -> io::Result<()> {
        let status = self.0.wait()?;
        if status.success() {
            Ok(())
        } else {
            Err(io::Error::other(format!("git ended with {status}")))
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It fails only where the process has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Versions of files, asked one by one from one process.
#[derive(Debug)]
pub(super) struct Objects {
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    left: usize,
    _child: Running,
}

impl Objects {
    /// A version of a file; nothing where there was none.
    pub(super) fn version(&mut self, object: Option<&str>) -> io::Result<String> {
        match object {
            Some(object) => Ok(self.ask(object)?.unwrap_or_default()),
            None => Ok(String::new()),
        }
    }

    /// The file at `path` in a commit.
    pub(super) fn at(&mut self, commit: &str, path: &str) -> io::Result<Option<String>> {
        self.ask(&format!("{commit}:./{path}"))
    }

    fn ask(&mut self, object: &str) -> io::Result<Option<String>> {
        if object.contains('\n') {
            return Ok(None);
        }
        self.left = self
            .left
            .checked_sub(1)
            .ok_or_else(|| io::Error::other("there are more versions than are looked at"))?;
        writeln!(self.input, "{object}")?;
        self.input.flush()?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        if line.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut answer = line.trim_end().rsplit(' ');
        let size = answer.next().and_then(|size| size.parse::<u64>().ok());
        let (Some(size), Some("blob")) = (size, answer.next()) else {
            // `… missing`, or a folder, whose content would follow.
            if let Some(size) = size {
                self.skip(size)?;
            }
            return Ok(None);
        };
        if size > LARGEST_VERSION {
            self.skip(size)?;
            return Ok(None);
        }
        let mut bytes = Vec::new();
        (&mut self.output).take(size).read_to_end(&mut bytes)?;
        self.skip(0)?;
        Ok(String::from_utf8(bytes).ok())
    }

    /// Passes over content and the line end after it.
    fn skip(&mut self, size: u64) -> io::Result<()> {
        io::copy(&mut (&mut self.output).take(size + 1), &mut io::sink())?;
        Ok(())
    }
}
