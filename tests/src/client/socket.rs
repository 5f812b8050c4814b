//! One blocking WebSocket, with every frame a test may want to send.

use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use tungstenite::client::IntoClientRequest;
use tungstenite::error::Error;
use tungstenite::protocol::frame::coding::{Data, OpCode};
use tungstenite::protocol::frame::{Frame, FrameHeader};
use tungstenite::{HandshakeError, Message, WebSocket};

use crate::http::Cookie;

const HANDSHAKE_WITHIN: Duration = Duration::from_secs(15);

/// Where a socket is opened, and as whom.
#[derive(Clone, Debug)]
pub struct Door {
    address: SocketAddr,
    path: String,
    origin: Option<String>,
    cookie: Option<Cookie>,
}

impl Door {
    /// The socket at a path, opened from a page of the server's own origin.
    pub fn at(address: SocketAddr, path: impl Into<String>) -> Self {
        Self { address, path: path.into(), origin: Some(format!("http://{address}")), cookie: None }
    }

    /// Opened from a page of another origin, or of none.
    #[must_use]
    pub fn from_origin(mut self, origin: Option<&str>) -> Self {
        self.origin = origin.map(Into::into);
        self
    }

    /// Opened by whoever has this cookie.
    #[must_use]
    pub fn cookie(mut self, cookie: &Cookie) -> Self {
        self.cookie = Some(cookie.clone());
        self
    }

    /// Opened by whoever has no cookie.
    #[must_use]
    pub fn without_cookie(mut self) -> Self {
        self.cookie = None;
        self
    }

    /// Opens it.
    pub fn open(&self) -> Result<Socket, NoEntry> {
        let mut request = format!("ws://{}{}", self.address, self.path)
            .into_client_request()
            .expect("a test's address is an address");
        let headers = request.headers_mut();
        if let Some(origin) = &self.origin {
            headers.insert("Origin", origin.parse().expect("a test's origin is a header"));
        }
        if let Some(Cookie(cookie)) = &self.cookie {
            headers.insert("Cookie", cookie.parse().expect("a test's cookie is a header"));
        }
        let stream =
            TcpStream::connect(self.address).map_err(|error| NoEntry::Lost(error.to_string()))?;
        let prepared = stream
            .set_nodelay(true)
            .and_then(|()| stream.set_read_timeout(Some(HANDSHAKE_WITHIN)))
            .and_then(|()| stream.set_write_timeout(Some(HANDSHAKE_WITHIN)));
        prepared.map_err(|error| NoEntry::Lost(error.to_string()))?;
        match tungstenite::client(request, stream) {
            Ok((socket, _)) => Ok(Socket { socket, gone: None }),
            Err(HandshakeError::Failure(Error::Http(answer))) => Err(NoEntry::Answered {
                status: answer.status().as_u16(),
                body: answer
                    .body()
                    .as_ref()
                    .map(|body| String::from_utf8_lossy(body).into_owned())
                    .unwrap_or_default(),
            }),
            Err(error) => Err(NoEntry::Lost(error.to_string())),
        }
    }
}

/// Why no socket was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoEntry {
    /// The server answered with something else.
    Answered {
        /// The status code.
        status: u16,
        /// The body.
        body: String,
    },
    /// There was no answer.
    Lost(String),
}

/// What came over a socket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// A text.
    Text(String),
    /// The server closed, with this code; 1006 where the line just ended.
    Closed(u16),
    /// Nothing came in time.
    Nothing,
}

/// An open socket.
#[derive(Debug)]
pub struct Socket {
    socket: WebSocket<TcpStream>,
    gone: Option<u16>,
}

impl Socket {
    /// Sends a text.
    pub fn text(&mut self, text: impl Into<String>) {
        self.write(Message::text(text.into()));
    }

    /// Sends bytes.
    pub fn binary(&mut self, bytes: Vec<u8>) {
        self.write(Message::binary(bytes));
    }

    /// Sends a text frame of any bytes, UTF-8 or not.
    pub fn text_of_bytes(&mut self, bytes: Vec<u8>) {
        let header = FrameHeader { opcode: OpCode::Data(Data::Text), ..FrameHeader::default() };
        self.write(Message::Frame(Frame::from_payload(header, bytes.into())));
    }

    /// Cuts the line without a word, as a lost network does.
    pub fn cut(self) {
        let _ = self.socket.get_ref().shutdown(std::net::Shutdown::Both);
    }

    /// Waits for the next text or the end.
    pub fn next(&mut self, within: Duration) -> Incoming {
        if let Some(code) = self.gone {
            return Incoming::Closed(code);
        }
        let until = Instant::now() + within;
        loop {
            let left =
                until.saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
            if self.socket.get_ref().set_read_timeout(Some(left)).is_err() {
                return self.end(1006);
            }
            match self.socket.read() {
                Ok(Message::Text(text)) => return Incoming::Text(text.as_str().to_owned()),
                Ok(Message::Close(frame)) => {
                    // Answers the close, so that the server need not wait for it.
                    let _ = self.socket.flush();
                    return self.end(frame.map_or(1005, |frame| frame.code.into()));
                }
                Ok(
                    Message::Binary(_) | Message::Ping(_) | Message::Pong(_) | Message::Frame(_),
                ) => (),
                Err(Error::Io(error)) if is_timeout(&error) => {
                    if Instant::now() >= until {
                        return Incoming::Nothing;
                    }
                }
                Err(_) => return self.end(1006),
            }
        }
    }

    fn end(&mut self, code: u16) -> Incoming {
        self.gone = Some(code);
        Incoming::Closed(code)
    }

    fn write(&mut self, message: Message) {
        // A lost line shows when it is read from.
        let _ = self.socket.send(message);
    }
}

fn is_timeout(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}
